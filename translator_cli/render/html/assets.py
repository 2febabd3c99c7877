"""The style and the script of the proof sheet; both go into the page, which loads nothing."""

from __future__ import annotations

STYLE = """
:root {
  color-scheme: light dark;
  --paper: #fdfcfa; --ink: #1d1c1a; --soft: #66625b; --line: #e2ddd3; --hover: #f3efe6; --here: #fdf3cf;
  --link: #1b5e8c; --error: #b3261e; --warning: #8a5a00; --notice: #1b5e8c;
  --error-wash: #fbe9e7; --warning-wash: #fdf2dc; --notice-wash: #e6f0f7;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #181816; --ink: #e6e3dc; --soft: #9d988d; --line: #35332e; --hover: #22211e; --here: #3a331b;
    --link: #86bfe6; --error: #ff8a80; --warning: #f0b95a; --notice: #86bfe6;
    --error-wash: #3a211f; --warning-wash: #362a14; --notice-wash: #1b2a35;
  }
}
* { box-sizing: border-box; }
html { scroll-padding: 4.5rem 0 3.5rem; }
body { margin: 0; background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.55 Charter, "Bitstream Charter", "Sitka Text", Cambria, Georgia, serif; }
main { max-width: 78rem; margin: 0 auto; padding: 2.5rem 1.5rem 5rem; }
article + article { margin-top: 5rem; padding-top: 2.5rem; border-top: 3px double var(--line); }
a { color: var(--link); text-decoration: none; }
a:hover { text-decoration: underline; }
h1, h2, .facts, .note, .n, .why, .heads, .tools, .findings, .aside, .choice, .label, .contents {
  font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif; }
h1 { font-size: 1.5rem; line-height: 1.2; margin: 0 0 .4rem; overflow-wrap: anywhere; }
h2 { font-size: .8125rem; letter-spacing: .06em; text-transform: uppercase; color: var(--soft);
  font-weight: 600; margin: 0 0 .6rem; }
.contents { margin-bottom: 2.5rem; }
.contents ol { margin: 0; padding-left: 2rem; }
.contents small { color: var(--soft); }
h2 small { font-size: inherit; font-weight: 400; letter-spacing: 0; text-transform: none; }
.facts, .note { margin: 0; color: var(--soft); font-size: .875rem; }
.note { color: var(--warning); }
section { margin-top: 2.25rem; }
.summary { padding: 1rem 0 .8rem; box-shadow: inset 0 0 0 1px var(--line); border-radius: .5rem; }
.summary h2 { padding-left: calc(4.5rem + 3px); }
.pair { display: grid; grid-template-columns: 2.75rem minmax(0, 1fr) minmax(0, 1fr); column-gap: 1.25rem;
  padding: .2rem .5rem; border-left: 3px solid transparent; border-radius: .2rem; }
main.wide { max-width: 112rem; }
.three .pair { grid-template-columns: 2.75rem repeat(3, minmax(0, 1fr)); }
.then, .deleted { color: var(--soft); font-weight: 400; }
.single .pair { grid-template-columns: 2.75rem minmax(0, 46rem); }
.pair p { margin: 0; overflow-wrap: anywhere; hyphens: auto; }
.pair:hover { background: var(--hover); }
.pair:target, .pair.here { background: var(--here); }
.n { color: var(--soft); font-size: .75rem; text-align: right; padding-top: .32rem;
  font-variant-numeric: tabular-nums; }
.block { margin-top: .9rem; }
.block.tight + .tight { margin-top: 0; }
.heading { margin-top: 1.9rem; font-weight: 700; font-size: 1.1em; }
.list-item p { padding-left: calc(1.3em + var(--depth, 0) * 1.3em); text-indent: -1.3em; }
.list-item p::before { content: attr(data-bullet); display: inline-block; min-width: 1.3em; text-indent: 0;
  color: var(--soft); }
.quote p { padding-left: .8em; border-left: 2px solid var(--line); }
.table-cell p { padding-left: .8em; border-left: 1px dotted var(--line); }
.table-cell.inner p { padding-left: 2em; }
.table { display: grid; grid-template-columns: repeat(var(--columns), minmax(7rem, 1fr)); overflow-x: auto;
  margin: .9rem 0 0 calc(4.5rem + 3px); border: solid var(--line); border-width: 1px 0; }
.table .block { margin: 0; padding: .15rem 0; border-top: 1px solid var(--line); }
.table .head { font-weight: 700; border-top: 0; }
.table .pair, .single .table .pair { grid-template-columns: 1.6rem minmax(0, 1fr); column-gap: .5rem; }
.table .pair p, .table .why { grid-column: 2; padding: 0; border: 0; }
article:not(.single) .table .pair p:first-of-type { color: var(--soft); }
.table .pair p + p { color: inherit; }
.aside { margin: .9rem 0 0 calc(4.5rem + 3px); color: var(--soft); font-size: .8125rem; }
.heads { position: sticky; top: 0; z-index: 1; background: var(--paper); color: var(--soft); font-size: .8125rem;
  font-weight: 600; border-bottom: 1px solid var(--line); border-radius: 0; padding-top: .6rem; padding-bottom: .5rem; }
.heads:hover { background: var(--paper); }
.error { --mark: var(--error); --wash: var(--error-wash); }
.warning { --mark: var(--warning); --wash: var(--warning-wash); }
.notice { --mark: var(--notice); --wash: var(--notice-wash); }
.pair.flagged { border-left-color: var(--mark); }
.flagged .n { color: var(--mark); font-weight: 700; }
mark { background: var(--wash); color: inherit; text-decoration: underline wavy var(--mark) 1px;
  text-underline-offset: .2em; border-radius: .15rem; }
.why { grid-column: 2 / -1; list-style: none; margin: .25rem 0 .4rem; padding: 0; font-size: .8125rem; }
.why, .label, .choice { font-weight: 400; }
.why li { background: var(--wash); padding: .2rem .6rem; border-radius: .25rem; margin-top: .2rem; }
.why b, .findings b { color: var(--mark); font-weight: 600; }
code { color: var(--soft); font-size: .9em; }
.missing { color: var(--error); font-weight: 700; }
.missing::before { content: "\\2205\\00a0"; }
.label { display: inline-block; font-size: .6875rem; color: var(--soft); margin-right: .5em;
  border: 1px solid var(--line); border-radius: .25rem; padding: 0 .35em; line-height: 1.4; text-indent: 0; }
.choice { display: block; color: var(--soft); font-size: .8125rem; text-indent: 0; }
.findings summary { cursor: pointer; color: var(--soft); list-style-position: outside;
  margin-left: calc(4.5rem + 3px); }
.findings summary h2 { display: inline-block; padding: 0; }
.findings ol { list-style: none; margin: 0; padding: 0; font-size: .875rem; }
.findings li { display: grid; grid-template-columns: 2.75rem 1fr; column-gap: 1.25rem;
  padding: .15rem .5rem .15rem calc(.5rem + 3px); }
.findings span span { color: var(--soft); }
.findings li a { text-align: right; font-variant-numeric: tabular-nums; }
.tools { position: fixed; inset: auto 0 0; z-index: 2; display: flex; gap: .4rem; align-items: center;
  justify-content: flex-end; padding: .35rem 1rem; border-top: 1px solid var(--line); background: var(--paper);
  color: var(--soft); font-size: .8125rem; }
.tools[hidden] { display: none; }
.tools button { font: inherit; color: var(--ink); background: var(--hover); border: 0; border-radius: 1rem;
  padding: .25rem .7rem; cursor: pointer; }
.tools button[aria-pressed=true] { background: var(--here); }
kbd { font: inherit; border: 1px solid var(--line); border-radius: .2rem; padding: 0 .3em; }
.only-flagged .text .pair:not(.flagged):not(.heads), .only-flagged .aside { display: none; }
@media (max-width: 44rem) {
  main { padding: 1.5rem .75rem 5rem; }
  .pair, .single .pair, .three .pair { grid-template-columns: 2rem minmax(0, 1fr); column-gap: .75rem;
    padding-bottom: .5rem; }
  .pair p + p, .why { grid-column: 2; }
  article:not(.single) .pair p:has(+ p) { color: var(--soft); }
  .then { font-size: .875rem; font-style: italic; }
  .then:empty { display: none; }
  .then:not(:empty)::before { content: "then: "; }
  .heads { display: none; }
  .summary h2 { padding-left: calc(3.25rem + 3px); }
  .findings summary { margin-left: calc(3.25rem + 3px); }
  .table { margin-left: 0; }
  .findings li { grid-template-columns: 2rem 1fr; column-gap: .75rem; }
  .table-cell.inner p { padding-left: 2em; }
.aside { margin-left: calc(3.25rem + 3px); }
  .tools span { display: none; }
}
@media print {
  :root { --paper: #fff; --ink: #000; --soft: #444; --line: #bbb; --here: #fff; --hover: #fff; }
  body { font-size: 10pt; }
  main { max-width: none; padding: 0; }
  .tools { display: none; }
  .heads { position: static; }
  .pair, .summary, .why li { break-inside: avoid; }
  .heading { break-after: avoid; }
  article + article { break-before: page; border: 0; }
  a { color: inherit; }
}
"""

SCRIPT = """
"use strict";
(function () {
  var flagged = Array.from(document.querySelectorAll(".text .flagged"));
  var tools = document.querySelector(".tools");
  var filter = tools.querySelector("[data-filter]");
  var at = -1;
  var contents = document.querySelector(".contents");
  if (contents) { contents.parentNode.prepend(contents); }

  function show(pair) {
    document.querySelectorAll(".here").forEach(function (other) { other.classList.remove("here"); });
    if (pair) { pair.classList.add("here"); }
  }
  function step(by) {
    if (!flagged.length) { return; }
    at = at < 0 ? (by > 0 ? 0 : flagged.length - 1) : (at + by + flagged.length) % flagged.length;
    show(flagged[at]);
    flagged[at].scrollIntoView({ block: "center" });
    tools.querySelector("[data-place]").textContent = at + 1 + " of " + flagged.length;
  }
  function toggle() {
    var on = document.body.classList.toggle("only-flagged");
    filter.setAttribute("aria-pressed", String(on));
  }

  if (flagged.length) { tools.hidden = false; }
  filter.addEventListener("click", toggle);
  tools.querySelector("[data-next]").addEventListener("click", function () { step(1); });
  tools.querySelector("[data-previous]").addEventListener("click", function () { step(-1); });
  document.addEventListener("click", function (event) {
    var pair = event.target.closest(".text .pair:not(.heads)");
    if (!pair || String(getSelection())) { return; }
    show(pair.classList.contains("here") ? null : pair);
    if (flagged.indexOf(pair) >= 0) { at = flagged.indexOf(pair); }
  });
  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey) { return; }
    if (event.key === "j") { step(1); }
    if (event.key === "k") { step(-1); }
    if (event.key === "f") { toggle(); }
    if (event.key === "Escape") { show(null); }
  });
})();
"""
