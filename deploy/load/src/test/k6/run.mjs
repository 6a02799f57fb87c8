// Runs k6's script where there is no k6, for one user and two rounds: what it imports from k6 is stood in for by Node, so
// that the requests it makes, and the tokens it signs, can be seen. No load, and no proof of k6 itself.
//
//   node run.mjs FOLDER_OF_THE_SCRIPT
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const ROUNDS = 2;
const scripts = resolve(process.argv[2]);
const work = mkdtempSync(join(tmpdir(), "k6-"));

const standIns = {
  "index.js": `
    export const sleep = () => {};
    export function check(value, checks) {
      for (const [name, holds] of Object.entries(checks)) if (!holds(value)) standIn.failed.push(name);
    }`,
  "http.js": `export default standIn.http;`,
  "crypto.js": `
    import { createHmac } from "node:crypto";
    export default { hmac: (hash, key, text, as) => createHmac(hash, key).update(text).digest(standIn.encodings[as]) };`,
  "encoding.js": `
    export default { b64encode: (text, as) => Buffer.from(text).toString(standIn.encodings[as]) };`,
};

function asked(method, url, body, { headers }) {
  const marker = "\n--";
  const lines = Object.entries(headers).flatMap(([name, value]) => ["-H", `${name}: ${value}`]);
  const told = spawnSync("curl", ["-sS", "-X", method, "-w", `${marker}%{http_code}`, ...lines, ...(body ? ["--data-binary", body] : []), url]);
  const text = told.stdout.toString();
  const end = text.lastIndexOf(marker);
  return {
    status: Number(text.slice(end + marker.length)),
    json: (path) => found(JSON.parse(text.slice(0, end)), path.split(".")),
  };
}

// The part of k6's paths that is used: names, numbers, and # for each of a list.
function found(value, [name, ...rest]) {
  if (name === undefined) return value;
  return name === "#" ? value.map((each) => found(each, rest)) : found(value[name], rest);
}

globalThis.standIn = {
  failed: [],
  encodings: { rawurl: "base64url", base64rawurl: "base64url" },
  http: {
    get: (url, parameters) => asked("GET", url, null, parameters),
    post: (url, body, parameters) => asked("POST", url, body, parameters),
  },
};
globalThis.__ENV = process.env;
globalThis.__VU = 1;
globalThis.open = (path) => readFileSync(join(scripts, path), "utf8");

try {
  const modules = join(work, "node_modules/k6");
  mkdirSync(modules, { recursive: true });
  for (const [name, text] of Object.entries(standIns)) writeFileSync(join(modules, name), text);
  const exports = { ".": "./index.js", "./http": "./http.js", "./crypto": "./crypto.js", "./encoding": "./encoding.js" };
  writeFileSync(join(modules, "package.json"), JSON.stringify({ type: "module", exports }));
  cpSync(join(scripts, "people.js"), join(work, "people.mjs"));
  const script = await import(pathToFileURL(join(work, "people.mjs")));
  for (globalThis.__ITER = 0; __ITER < ROUNDS; __ITER++) script.default();

  const value = (values, thresholds) => ({ values, thresholds });
  const summary = script.handleSummary({
    metrics: {
      http_req_duration: value({ med: 10, "p(95)": 300, "p(99)": 400 }, { "p(95)<200": { ok: false } }),
      http_reqs: value({ count: 12, rate: 120 }, { "rate>100": { ok: true } }),
      http_req_failed: value({ rate: 0 }, {}),
    },
  });
  console.log(JSON.stringify({ failed: standIn.failed, options: script.options, summary }));
} finally {
  rmSync(work, { recursive: true });
}
