/** Languages in whose papers the family name stands last; Hungarian, Chinese, Vietnamese, Icelandic are not among them. */
export const westernOrder: ReadonlySet<string> = new Set(
  "af ca cs cy da de en es et eu fi fr fy ga gd gl hr it lb lt lv nb nl nn no pl pt ro sk sl sq sv".split(" "),
);

/** Words before a family name that belong to it. */
export const particles: ReadonlySet<string> = new Set(
  "af av da das de del della den der di do dos du la las le los st. ten ter van vande vander von zu zum zur".split(" "),
);

/** What stands before names and is none: “Dr Lee” has no given name that we know of. */
export const titles: ReadonlySet<string> = new Set(
  "capt captain col colonel dame doctor dr fr frau gen herr lady lord madame miss mlle mme monsieur mr mrs ms prince princess prof professor rev reverend señor señora sir sra".split(
    " ",
  ),
);

/**
 * Words that no western person's name has. Those of papers and offices, with which desks sign; and those of Arabic names,
 * whose parts are in no such order.
 */
export const nobodys: ReadonlySet<string> = new Set([
  ..."agence agency agentur associated association board bureau city club college committee company contributor".split(
    " ",
  ),
  ..."contributors correspondent correspondents council daily department desk editor editorial editors foundation".split(
    " ",
  ),
  ..."freelance group institute international magazine media national network newsroom news newspaper office our".split(
    " ",
  ),
  ..."photo photos political press radio redacción redaction redaktion redazione reporter reporters rédaction".split(
    " ",
  ),
  ..."school service services society special sports staff studio team television the times tribune university".split(
    " ",
  ),
  ..."weekly wire writer writers and und et y e".split(" "),
  ..."abd abdel abdul abou abu al bin bint el ibn umm".split(" "),
]);
