import { corporaFound } from "./corpora/corpora.ts";
import { usage, values } from "./options.ts";

if (values.help) console.log(usage);
else if (!values.invented && !corporaFound()) {
  console.error("The real stories are not on this machine (../shared/corpora). Take --invented for invented words.");
  process.exitCode = 1;
} else await import("./bench.ts");
