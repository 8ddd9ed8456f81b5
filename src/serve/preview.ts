import { basename, join } from "node:path";
import { setImmediate } from "node:timers/promises";
import type { Archive } from "../archive/archive.ts";
import { arrange } from "../archive/arrange.ts";
import { exchange } from "../archive/exchange.ts";
import { byCodePoint } from "../basics/code-points.ts";
import { type CardsReading, readCards } from "../build/read-cards.ts";
import { picturesCode } from "../build/read-pictures.ts";
import { languageFor } from "../languages/languages.ts";
import type { PlannedPage, SiteFile } from "../pages/page.ts";
import { planPages } from "../pages/plan.ts";
import type { Album } from "../records/album.ts";
import { isFontName } from "../records/card-settings.ts";
import type { KeptReading } from "../records/content.ts";
import { gather } from "../records/gather.ts";
import type { Person } from "../records/person.ts";
import { mentionsOf, mentionsOfPerson, type PictureMention } from "../records/picture-mentions.ts";
import type { SettingsReading } from "../records/settings-file.ts";
import { unsaidShow } from "../records/show.ts";
import { shown } from "../records/shown.ts";
import { readAllSettings, readFound, readSettingsAgain } from "../records/store.ts";
import { authorsFolder, concernsMany, isAuthorPath, isSourcePath, listSources } from "../records/store-files.ts";
import { openKept } from "../records/store-kept.ts";
import { mergesName } from "../records/store-merges.ts";
import { readPeople } from "../records/store-people.ts";
import { keptAlbum } from "../records/store-pictures-kept.ts";
import { readerOf } from "../records/store-reuse.ts";
import { styleName } from "../records/style-sheet.ts";
import { readingCode } from "../site/code-digest.ts";
import { type Press, pageOutput, pressOf } from "../site/output.ts";
import { generator } from "../site/package-root.ts";
import type { Ahead } from "../site/site-file.ts";
import { loadTheme } from "../site/themes.ts";
import { addressOf, statOf } from "./preview-places.ts";
import { PreviewSame } from "./preview-same.ts";
import { beyondPages } from "./preview-settings.ts";

/** More changes than these are no edit: a build looks at all files. */
const fewPaths = 200;
/** The first times a program does something it takes twice as long: with fewer sources than these, they come before. */
const rehearsed = 50_000;
/** Changed stories that are exchanged one by one. */
const fewStories = 8;

/**
 * The site as it will be when the next build is done: the readings of all sources in memory, those that have changed
 * since read anew, and every page planned. Pages are rendered when somebody asks for them. Search is left to the build.
 */
export class Preview implements Ahead {
  readonly #folder: string;
  readonly #name: string;
  readonly #readings: KeptReading[];
  #settings: SettingsReading;
  #people: readonly Person[] = [];
  readonly #album: Album;
  #letters: CardsReading["letters"];
  #same: PreviewSame | undefined;
  /** Whether something names a picture that no build has made. */
  #isBlind = false;
  #archive: Archive | undefined;
  #pages: readonly (PlannedPage | SiteFile)[] = [];
  #press: Press | undefined;
  /** By address, which of the pages it is. */
  #places: ReadonlyMap<string, number> = new Map();
  /** Addresses of the site that stands on the disk, and of what was shown since. */
  #stood = new Set<string>();
  #isSettled = true;

  private constructor(folder: string, settings: SettingsReading, readings: KeptReading[], album: Album) {
    this.#folder = folder;
    this.#name = basename(folder).normalize("NFC");
    this.#settings = settings;
    this.#readings = readings;
    this.#album = album;
  }

  /**
   * @param folder the content folder's full path
   * @param kept where the last build keeps its readings; nothing is written there
   * @returns undefined when they are not there, or of other settings
   */
  static async open(folder: string, kept: string): Promise<Preview | undefined> {
    const settings = await readAllSettings(folder, basename(folder).normalize("NFC"));
    const opened = openKept(kept, readerOf(readingCode(), settings.defaults));
    if (typeof opened !== "object") return undefined;
    const preview = new Preview(folder, settings, opened.sources.readings(), keptAlbum(folder, kept, picturesCode()));
    preview.#same = new PreviewSame(folder, kept, opened.head.reader);
    preview.#letters = (await readCards(folder, settings.settings, settings.defaults.file)).letters;
    await preview.#readPeople();
    if (!(await preview.#plan([]))) return undefined;
    if (preview.#readings.length < rehearsed) {
      await setImmediate();
      await preview.#plan([]);
    }
    preview.settle();
    return preview;
  }

  /**
   * Takes in what has changed.
   *
   * @param paths below the content folder, with forward slashes; of a folder that has come or gone, its own
   * @returns false when it cannot tell what the site will be: then this preview is of no use any more
   */
  async change(paths: ReadonlySet<string>): Promise<boolean> {
    if (paths.size > fewPaths || [...paths].some((path) => concernsMany(path) || isFontName(path))) return false;
    const exchanged: (readonly [KeptReading, KeptReading] | undefined)[] = [];
    for (const path of [...paths].sort(byCodePoint)) {
      if (path === "archive.yaml") {
        if (!this.#readSettings()) return false;
        exchanged.push(undefined);
      } else if (path === styleName || path === mergesName) return false;
      else if (!path.split("/").some((part) => part.startsWith("."))) exchanged.push(...(await this.#look(path)));
    }
    if ([...paths].some((path) => path === authorsFolder || isAuthorPath(path))) {
      await this.#readPeople();
      exchanged.push(undefined);
    }
    return !this.#isBlind && (exchanged.length === 0 || this.#plan(exchanged));
  }

  has(file: string): boolean | undefined {
    const path = addressOf(file);
    if (this.#places.has(path)) return true;
    return this.#stood.has(path) ? false : undefined;
  }

  text(file: string): string {
    const page = this.#pages[this.#places.get(addressOf(file)) ?? -1];
    if (page === undefined || this.#press === undefined) return "";
    return "view" in page ? pageOutput(page, this.#press).text() : page.text();
  }

  /** What it shows stands on the disk now. */
  settle(): void {
    this.#stood = new Set(this.#places.keys());
    this.#isSettled = true;
  }

  /** @returns whether the sources need not be read anew, and the theme's files are the same */
  #readSettings(): boolean {
    const before = this.#settings;
    this.#settings = readSettingsAgain(this.#folder, this.#name, before);
    return beyondPages(this.#settings) === beyondPages(before);
  }

  async #readPeople(): Promise<void> {
    this.#people = (await readPeople(this.#folder, this.#name)).people;
    for (const { file, profile } of this.#people) this.#lookFor(mentionsOfPerson(profile), file);
  }

  /** @returns each reading that took another's place, with it; undefined for one that came or went */
  async #look(path: string): Promise<(readonly [KeptReading, KeptReading] | undefined)[]> {
    const file = `${this.#name}/${path}`.normalize("NFC");
    const stat = statOf(join(this.#folder, path));
    const [row, known] = this.#find(file);
    if (stat?.isDirectory()) return [...(known ? this.#take(row, 1) : []), ...(await this.#lookBelow(file))];
    const reading = stat?.isFile() && isSourcePath(path) ? await this.#read(file, join(this.#folder, path)) : undefined;
    if (reading === undefined) return known ? this.#take(row, 1) : this.#takeBelow(file);
    const [before] = this.#readings.splice(row, known ? 1 : 0, reading);
    return [known && before !== undefined ? [before, reading] : undefined];
  }

  /** A folder has come, or what is in it: what is known of it already has been told by itself. */
  async #lookBelow(folder: string): Promise<undefined[]> {
    const looked: undefined[] = [];
    for (const { file, place } of listSources(this.#folder, this.#name).found) {
      if (!file.startsWith(`${folder}/`)) continue;
      const [row, known] = this.#find(file);
      const reading = known ? undefined : await this.#read(file, place);
      if (reading === undefined) continue;
      this.#readings.splice(row, 0, reading);
      looked.push(undefined);
    }
    return looked;
  }

  async #read(file: string, place: string): Promise<KeptReading | undefined> {
    const reading = await readFound({ file, place }, this.#settings.defaults);
    if ("rule" in reading) return undefined;
    const show = this.#settings.settings.show ?? unsaidShow;
    for (const article of reading.articles) this.#lookFor(mentionsOf(shown(article, show)), file);
    return reading;
  }

  #lookFor(mentions: readonly PictureMention[], file: string): void {
    if (mentions.some(({ name }) => this.#album.find(name, file) === undefined)) this.#isBlind = true;
  }

  #take(row: number, count: number): undefined[] {
    return this.#readings.splice(row, count).map(() => undefined);
  }

  #takeBelow(folder: string): undefined[] {
    const [first] = this.#find(`${folder}/`);
    let end = first;
    while (this.#readings[end]?.row.file.startsWith(`${folder}/`)) end += 1;
    return this.#take(first, end - first);
  }

  /** Where a file's reading stands, or would; and whether it does. */
  #find(file: string): readonly [row: number, known: boolean] {
    let low = 0;
    let high = this.#readings.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (byCodePoint(this.#readings[middle]?.row.file ?? "", file) < 0) low = middle + 1;
      else high = middle;
    }
    return [low, this.#readings[low]?.row.file === file];
  }

  async #plan(exchanged: readonly (readonly [KeptReading, KeptReading] | undefined)[]): Promise<boolean> {
    const swapped = this.#exchanged(exchanged);
    const archive = swapped ?? this.#arranged();
    if (archive === undefined) return false;
    const { language, theme: name } = archive.settings;
    const { theme } = await loadTheme(name, this.#settings.defaults.file);
    const { chrome, pages, files } = planPages(archive, generator);
    if (!this.#isSettled) for (const path of this.#places.keys()) this.#stood.add(path);
    this.#isSettled = false;
    this.#archive = archive;
    this.#press = pressOf(chrome, languageFor(language), theme.layouts, theme.name);
    this.#pages = [...pages, ...files];
    // One story in another's place moves no page.
    if (swapped === undefined) this.#places = new Map(this.#pages.map(({ path }, place) => [path, place]));
    return true;
  }

  #exchanged(pairs: readonly (readonly [KeptReading, KeptReading] | undefined)[]): Archive | undefined {
    let archive = pairs.length === 0 || pairs.length > fewStories ? undefined : this.#archive;
    for (const pair of pairs) {
      const [before, after] = pair ?? [];
      const [old, article] = [before?.articles[0], after?.articles[0]];
      if (archive === undefined || old === undefined || article === undefined) return undefined;
      if (before?.row.format !== "record" || after?.row.format !== "record") return undefined;
      if (JSON.stringify(before.row) !== JSON.stringify(after.row)) return undefined;
      archive = exchange(archive, old, article);
    }
    return archive;
  }

  #arranged(): Archive | undefined {
    const all = gather(this.#readings);
    const gathered = this.#same?.settle(all) ?? all;
    if (gathered.articles.length === 0) return undefined;
    const more = { people: this.#people, album: this.#album, letters: this.#letters };
    return arrange({ ...gathered, ...more, settings: this.#settings.settings }).archive;
  }
}
