/** Keeps a copy of everything public and tells what changes: node follow.js http://localhost:8080 */
declare const process: { argv: string[] };
type Change = { id: string; locale?: string; item?: object };
const service = process.argv[2];
const copy = new Map<string, object>(); // by document and locale
let token = "";

function apply({ id, locale = "", item }: Change) {
  if (item) copy.set(`${id} ${locale}`, item);
  else for (const key of copy.keys()) if (key.startsWith(`${id} ${locale}`)) copy.delete(key);
}

async function sync() {
  for (let page = { items: [] as Change[], next: token, more: true }; page.more; token = page.next) {
    const answer = await fetch(`${service}/v1/changes?limit=100&expand=item${token && `&since=${token}`}`);
    if (answer.status === 410) copy.clear(), (page.next = ""); // away for too long: start over
    else if (answer.ok) (page = await answer.json()).items.forEach(apply);
    else throw new Error(await answer.text());
  }
}

async function listen() {
  const answer = await fetch(`${service}/v1/changes/stream?expand=item`, { headers: { "Last-Event-ID": token } });
  const text = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  for (let rest = "", read = await text.read(); !read.done; read = await text.read()) {
    const lines = (rest + read.value).split("\n");
    rest = lines.pop()!;
    for (const [field, value] of lines.map((line) => line.split(/: ?(.*)/))) {
      if (field === "id") token = value;
      if (field === "data" && token) apply(JSON.parse(value)), console.log(value);
      if (field === "data" && !token) copy.clear(); // a reset: the token has expired
    }
  }
}

await sync();
for (console.log(`${copy.size} items`); ; await sync()) await listen().catch(console.error);
export {};
