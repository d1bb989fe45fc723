/** Style of the HTML report; contrasts of text are 4.5 to 1 or more in both themes. */
export const HTML_CSS = `
:root { color-scheme: light dark; --ink: light-dark(#211f1a, #eeebe2); --quiet: light-dark(#5a564c, #b5b0a3);
  --paper: light-dark(#fdfcf8, #1c1b18); --rule: light-dark(#d8d3c5, #46433b); --link: light-dark(#1d5a96, #8fc1f0); }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 Georgia, 'Times New Roman', serif; }
main { max-width: 46rem; margin: 0 auto; padding: 2rem 1rem; }
h1 { font-size: 1.6rem; line-height: 1.2; } h2 { font-size: 1.2rem; margin: 0 0 .5rem; } h3 { font-size: 1rem; margin: 1rem 0 .25rem; }
article { border-top: 1px solid var(--rule); padding: 1.5rem 0; overflow-wrap: anywhere; }
blockquote { margin: 0 0 .75rem; padding-inline-start: 1rem; border-inline-start: 3px solid var(--rule); }
blockquote p { margin: 0; } a { color: var(--link); }
table { border-collapse: collapse; width: 100%; margin: .75rem 0; }
caption { text-align: start; color: var(--quiet); font-size: .9rem; padding-bottom: .25rem; }
th, td { text-align: start; vertical-align: top; padding: .3rem .6rem .3rem 0; border-bottom: 1px solid var(--rule); }
th { font-weight: 600; width: 12rem; }
.verdict { padding: .5rem .75rem; border: 1px solid var(--rule); border-inline-start-width: 5px; }
.above { border-inline-start-style: double; } .below { border-inline-start-style: dotted; }
.context, .not-comparable { border-inline-start-style: dashed; }
.note { white-space: pre-wrap; } .made { color: var(--quiet); font-size: .9rem; }
code { font: .85em ui-monospace, monospace; }
@media (max-width: 32rem) { th, td { display: block; width: auto; border: 0; padding: .1rem 0; } td { padding-bottom: .5rem; } }
@media print { :root { color-scheme: light; } main { max-width: none; padding: 0; } article { break-inside: avoid-page; }
  a::after { content: ' (' attr(href) ')'; font-size: .8em; } }
`;
