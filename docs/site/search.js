// Finds pages by the words of their titles, without a server: the list of titles is a script of its own.
const here = document.currentScript;
const rootOfSite = here?.dataset.root ?? "";
const MOST = 12;

function matches(words, [title, kind]) {
  const text = `${title} ${kind}`.toLowerCase();
  return words.every((word) => text.includes(word));
}

function show(list, found) {
  list.replaceChildren(
    ...found.map(([title, kind, path]) => {
      const link = document.createElement("a");
      link.href = rootOfSite + path;
      link.textContent = title;
      const small = document.createElement("span");
      small.className = "quiet";
      small.textContent = kind;
      link.append(small);
      const item = document.createElement("li");
      item.append(link);
      return item;
    }),
  );
}

function start() {
  const menu = document.getElementById("menu");
  const field = document.getElementById("search");
  const list = document.getElementById("found");
  if (matchMedia("(width >= 52rem)").matches) menu.open = true;
  document.querySelector(".search").hidden = false;
  field.addEventListener("focus", loadTitles, { once: true });
  field.addEventListener("input", () => {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    const titles = window.searchTitles ?? [];
    show(list, words.length === 0 ? [] : titles.filter((each) => matches(words, each)).slice(0, MOST));
  });
}

function loadTitles() {
  const script = document.createElement("script");
  script.src = `${rootOfSite}titles.js`;
  script.addEventListener("load", () => document.getElementById("search").dispatchEvent(new Event("input")));
  document.head.append(script);
}

start();
