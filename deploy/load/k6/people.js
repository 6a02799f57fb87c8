// People who train, for those who have k6: the requests of People.java, held to the same limits.json. Run by
// LOAD_WITH=k6 deploy/k8s/load, which makes the users and sets what is read from the environment here.
import { check, sleep } from "k6";
import crypto from "k6/crypto";
import encoding from "k6/encoding";
import http from "k6/http";

/**
 * @typedef {{users: number, warmUpSeconds: number, seconds: number, roundMs: number, p95Ms: number, requestsPerSecond: number, errorShare: number}} Limits
 * @typedef {{values: Record<string, number>, thresholds?: Record<string, {ok: boolean}>}} Metric
 */

const ROUNDS_WITH_ONE_LOST_ANSWER = 10;
const DAYS = 28;
const HOUR_MS = 3600000;
const TOKEN_SPARE_SECONDS = 300;

const url = __ENV.LOAD_URL ?? "";
const limits = readLimits();
const users = (__ENV.LOAD_USER_IDS ?? "").trim().split(/[\s,]+/);

/** @type {import("k6/options").Options} */
export const options = {
  scenarios: {
    people: { executor: "constant-vus", vus: limits.users, duration: `${limits.seconds}s` },
  },
  thresholds: {
    http_req_duration: [`p(95)<${limits.p95Ms}`],
    http_reqs: [`rate>${limits.requestsPerSecond}`],
    http_req_failed: [`rate<${limits.errorShare}`],
    checks: [`rate>${1 - limits.errorShare}`],
  },
  summaryTrendStats: ["med", "p(95)", "p(99)"],
  hosts: __ENV.LOAD_ADDRESS ? { [hostOf(url)]: __ENV.LOAD_ADDRESS } : {},
  userAgent: "gravl-load",
  maxRedirects: 0,
};

// Each virtual user has these of its own.
let token = "";
/** @type {number[]} */
let exercises = [];

export default function () {
  const begun = Date.now();
  if (token === "") {
    sleep((Math.random() * limits.roundMs) / 1000);
    token = tokenOf(users[__VU - 1] ?? "");
    const found = get("/api/exercises");
    if (found.status !== 200) {
      return;
    }
    exercises = /** @type {number[]} */ (found.json("exercises.#.id"));
  }
  const written = logSets();
  get(`/api/recommendations/smart-workout?after=${written}`, "recommendations after that");
  const muscles = get("/api/recovery/muscle-groups");
  get("/api/recommendations/smart-workout");
  if (muscles.status === 200) {
    const muscle = oneOf(/** @type {string[]} */ (muscles.json("muscles.#.muscleGroup")));
    get(`/api/recovery/muscle-groups/${muscle}`, "seven days of a muscle");
  }
  get("/api/logs?limit=50");
  sleep(Math.max(0, begun + limits.roundMs - Date.now()) / 1000);
}

/** @returns {string} the consistency token */
function logSets() {
  const set = {
    exerciseId: oneOf(exercises),
    reps: between(5, 11),
    weightKg: (between(8, 39) * 5) / 2,
    rpe: 8,
  };
  const performed = Date.now() - between(0, DAYS - 1) * 24 * HOUR_MS - between(0, HOUR_MS - 1);
  const body = JSON.stringify({ performedAt: new Date(performed).toISOString(), sets: [set, set, set] });
  const key = `${__VU}-${__ITER}-${Date.now()}`;
  const logged = post("/api/logs", body, key);
  if (logged.status !== 201) {
    return "";
  }
  if (__ITER % ROUNDS_WITH_ONE_LOST_ANSWER === 0) {
    const again = post("/api/logs", body, key);
    check(again, { "logged once": (answer) => answer.json("ids.0") === logged.json("ids.0") });
  }
  return String(logged.json("consistencyToken"));
}

/** @param {string} path @param {string} name */
function get(path, name = path) {
  const answer = http.get(url + path, {
    headers: { Authorization: `Bearer ${token}`, Accept: "application/json" },
    tags: { name },
  });
  check(answer, { "is found": (found) => found.status === 200 });
  return answer;
}

/** @param {string} path @param {string} body @param {string} key */
function post(path, body, key) {
  const answer = http.post(url + path, body, {
    headers: {
      Authorization: `Bearer ${token}`,
      "Content-Type": "application/json",
      "Idempotency-Key": key,
    },
  });
  check(answer, { "is made": (made) => made.status === 201 });
  return answer;
}

/** Signed as the api wants it: HS256, issuer and audience "gravl". @param {string} user */
function tokenOf(user) {
  const expiry = Math.floor(Date.now() / 1000) + limits.seconds + TOKEN_SPARE_SECONDS;
  const claims = { sub: user, iss: "gravl", aud: "gravl", exp: expiry };
  const text = [{ alg: "HS256", typ: "JWT" }, claims]
    .map((part) => encoding.b64encode(JSON.stringify(part), "rawurl"))
    .join(".");
  return `${text}.${crypto.hmac("sha256", __ENV.JWT_SECRET ?? "", text, "base64rawurl")}`;
}

/** @returns {Limits} */
function readLimits() {
  /** @type {Limits} */
  const read = JSON.parse(open("../limits.json"));
  read.users = Number(__ENV.LOAD_USERS || read.users);
  read.seconds = Number(__ENV.LOAD_SECONDS || read.seconds);
  return read;
}

/** Without the port, which k6 then keeps. @param {string} address */
function hostOf(address) {
  return address.replace(/^https?:\/\//, "").replace(/:.*/, "");
}

/** @template T @param {T[]} all @returns {T} */
function oneOf(all) {
  return /** @type {T} */ (all[between(0, all.length - 1)]);
}

/** @param {number} least @param {number} most */
function between(least, most) {
  return least + Math.floor(Math.random() * (most - least + 1));
}

/** The same load.json as Gatling's run leaves. @param {{metrics: Record<string, Metric>}} data */
export function handleSummary(data) {
  const { http_req_duration: duration, http_reqs: requests, http_req_failed: failed } = data.metrics;
  const missed = Object.entries(data.metrics).flatMap(([name, metric]) =>
    Object.entries(metric.thresholds ?? {})
      .filter(([, threshold]) => !threshold.ok)
      .map(([limit]) => `${name} ${limit}`),
  );
  const report = {
    passed: missed.length === 0,
    missed,
    requests: requests?.values.count,
    requestsPerSecond: requests?.values.rate,
    p50Ms: duration?.values.med,
    p95Ms: duration?.values["p(95)"],
    p99Ms: duration?.values["p(99)"],
    errorShare: failed?.values.rate,
    limits,
  };
  const json = `${JSON.stringify(report, null, 2)}\n`;
  return { [`${__ENV.RUN}/load.json`]: json, stdout: json };
}
