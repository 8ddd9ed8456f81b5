/** Static pages, each a folder; nothing that stories do not need. */
export default {
  site: "https://archive.example",
  output: "static",
  outDir: "public",
  cacheDir: "./.cache",
  publicDir: "static",
  build: { format: "directory" },
  markdown: { syntaxHighlight: false, smartypants: false },
};
