// What scripts say, in the language of the page: the page brings the translations of what stands in
// product/frame/script_words.cc, and English needs none.
const words = JSON.parse(document.documentElement.dataset.words || "{}");

export function say(sentence, ...parts) {
  return (words[sentence] || sentence).replace(/\{\}/g, () => parts.shift());
}
