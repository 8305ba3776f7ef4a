/** Keeps a copy of everything public and tells what changes: node follow.js http://localhost:8080 */
declare const process: { argv: string[] };
type Change = { id: string; locale?: string; item?: object };
const copy = new Map<string, object>(); // by document and locale
let token = "";
let pause = 3000; // milliseconds before it tries again

function apply({ id, locale = "", item }: Change) {
  if (item) copy.set(`${id} ${locale}`, item);
  else for (const key of copy.keys()) if (key.startsWith(`${id} ${locale}`)) copy.delete(key);
}

async function get(path: string, headers = {}) {
  pause = 3000;
  const answer = await fetch(process.argv[2] + path, { headers });
  pause = 1000 * Number(answer.headers.get("Retry-After") ?? 3);
  if (!answer.ok && answer.status !== 410) throw new Error(await answer.text());
  return answer;
}

async function sync() {
  for (let page = { items: [] as Change[], next: token, more: true }; page.more; token = page.next) {
    const answer = await get(`/v1/changes?limit=100&expand=item${token && `&since=${token}`}`);
    if (answer.status === 410) copy.clear(), (page.next = ""); // away for too long: start over
    else (page = await answer.json()).items.forEach(apply);
  }
}

async function listen() {
  const answer = await get("/v1/changes/stream?expand=item", { "Last-Event-ID": token });
  const text = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  for (let rest = "", read = await text.read(); !read.done; read = await text.read()) {
    const events = (rest + read.value).split("\n\n");
    rest = events.pop()!; // what is not complete yet
    for (const event of events) {
      const field = (name: string) => event.match(RegExp(`^${name}: ?(.*)`, "m"))?.[1];
      const data = field("data");
      token = field("id") ?? token;
      pause = Number(field("retry") ?? pause);
      if (data && token) apply(JSON.parse(data)), console.log(data);
      else if (data) copy.clear(); // a reset: the token has expired
    }
  }
}

for (; ; await new Promise((done) => setTimeout(done, pause))) {
  await sync()
    .then(() => console.log(`${copy.size} items`))
    .then(listen)
    .catch(console.error);
}
export {};
