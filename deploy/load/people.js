// For those who have k6: the same people as People.java, held to the same limits.
//   k6 run -e URL=https://… -e TOKENS=TOKEN,TOKEN deploy/load/people.js
import { check, sleep } from "k6";
import http from "k6/http";

const limits = JSON.parse(open("./limits.json"));
const tokens = __ENV.TOKENS.split(",");
const BETWEEN_REQUESTS = 0.08;

export const options = {
  scenarios: {
    people: { executor: "constant-vus", vus: limits.users, duration: `${limits.seconds}s` },
  },
  thresholds: {
    http_req_duration: [`p(95)<${limits.p95Millis}`],
    http_reqs: [`rate>${limits.requestsPerSecond}`],
    http_req_failed: [`rate<${limits.failedPercent / 100}`],
    checks: ["rate==1"],
  },
};

export default function () {
  const headers = {
    Authorization: `Bearer ${tokens[(__VU - 1) % tokens.length]}`,
    "Content-Type": "application/json",
  };
  const set = { exerciseId: 1, reps: 8, weightKg: 60 };
  const body = JSON.stringify({ performedAt: new Date().toISOString(), sets: [set] });
  const logged = http.post(`${__ENV.URL}/api/logs`, body, { headers });
  const written = logged.json("consistencyToken");
  const own = http.get(`${__ENV.URL}/api/recommendations/smart-workout?after=${written}`, {
    headers,
  });
  check(own, { "recommendations include that set": (answer) => answer.status === 200 });
  sleep(BETWEEN_REQUESTS);
  for (let i = 0; i < 3; i++) {
    http.get(`${__ENV.URL}/api/recovery/muscle-groups`, { headers });
    sleep(BETWEEN_REQUESTS);
    http.get(`${__ENV.URL}/api/recommendations/smart-workout`, { headers });
    sleep(BETWEEN_REQUESTS);
  }
}
