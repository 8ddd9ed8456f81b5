/**
 * Crawlers whose own operators say that they gather texts to train models with, or that heed this name in robots.txt
 * where they do. Those that fetch a page because somebody has asked about it, or that keep an index for a search, are
 * not among them: `OAI-SearchBot`, `ChatGPT-User`, `Claude-SearchBot`, `PerplexityBot`, `Applebot`.
 */
export const aiCrawlers: readonly string[] = [
  // Ai2: open language models.
  "AI2Bot",
  "Ai2Bot-Dolma",
  // Amazon: its assistant, and “may be used to train Amazon AI models”.
  "Amazonbot",
  // Anthropic; the second is its older name.
  "ClaudeBot",
  "anthropic-ai",
  // Apple: a name only for robots.txt. Its search goes by Applebot.
  "Applebot-Extended",
  // ByteDance.
  "Bytespider",
  // Common Crawl: an open copy of the web, of which many models are made.
  "CCBot",
  // Cohere.
  "cohere-training-data-crawler",
  // Meta: models of speech, models of language.
  "FacebookBot",
  "meta-externalagent",
  // Google: a name only for robots.txt. Its search goes by Googlebot.
  "Google-Extended",
  // OpenAI.
  "GPTBot",
  // Huawei.
  "PanguBot",
  // Webz.io: texts sold for training.
  "Webzio-Extended",
];
