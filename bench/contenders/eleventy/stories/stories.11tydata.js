/** What all stories have in common. A story's address is its file's: `stories/2022/02/04/name.md`. */
export default {
  layout: "article.11ty.js",
  tags: "story",
  permalink: ({ page }) => `/${page.filePathStem.slice("/stories/".length)}/index.html`,
};
