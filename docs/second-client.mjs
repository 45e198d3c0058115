// A second client, written by somebody who knew PROTOCOL.md and nothing else: node second-client.mjs <config.json>
// It notes what it does and sees (note, print) for the checker of docs/torture.md, which runs it as the fault CLIENT.
import { randomUUID } from "node:crypto";
import { appendFileSync, readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";

const config = JSON.parse(readFileSync(process.argv[2], "utf8"));
const { name, accountId, session, threadId, channelId } = config;
const ANSWER_MS = 10_000; // longer than this without an answer (or hello) is no answer
const OVER = [401, 499];
const REFUSED = [400, 403, 404, 409, 413, 415, 422]; // repeating would change nothing

const held = new Map(); // channelId → {cursor, busy}: a new object each time the channel is opened
const heard = new Map(); // streamId → highest number heard of, also while the channel is not held
let listSeq = 0; // number in the account's own stream up to which the set of held channels is right
let cookie = config.cookie;
let requests = 0;
let connections = 0;
let standing = false;

/** A number that differs when what an event says does; the checker makes the same of what is stored. */
function print({ message, ...event }) {
  const said = message && [message.messageId, message.threadId, message.clientId, message.author.accountId, message.body];
  const text = said ? said.join("|") : JSON.stringify(event);
  return [...Array(text.length).keys()].reduce((hash, i) => (Math.imul(31, hash) + text.charCodeAt(i)) | 0, 0);
}

function note(seen, fields) {
  const at = Math.round((performance.timeOrigin + performance.now()) * 1000);
  appendFileSync(config.out, JSON.stringify({ seen, at, ...fields }) + "\n");
}

function giveUp(why) {
  console.error(`${name}: ${why}`);
  process.exit(1);
}

const pause = (tries) => sleep(Math.min(8000, 400 * 2 ** Math.min(tries, 5) * (1 + Math.random())));
const headers = () => ({ Cookie: cookie, Origin: config.origin, "X-Requested-With": "JavaScript" });

/** One request: a command if it has a body. `json` only with 2xx; status 0 when no whole answer came. */
async function request(path, body) {
  const command = body && { method: "POST", body: JSON.stringify(body) };
  const type = body && { "Content-Type": "application/json" };
  const options = { headers: { ...headers(), ...type }, redirect: "manual", signal: AbortSignal.timeout(ANSWER_MS) };
  try {
    const answer = await fetch(config.base + path, { ...options, ...command });
    for (const line of answer.headers.getSetCookie()) cookie = line.match(/^q_session=[^;]+/)?.[0] ?? cookie;
    const text = await answer.text();
    return { status: answer.status, json: answer.ok ? JSON.parse(text) : null };
  } catch {
    return { status: 0, json: null };
  }
}

/** A read, repeated until it is answered; null for 404. Only GET /api/me says that the session is over. */
async function read(path) {
  for (let tries = 0; ; tries++) {
    const { status, json } = await request(path);
    if (json || status === 404) return json;
    if (REFUSED.includes(status)) giveUp(`GET ${path}: ${status}`);
    if (OVER.includes(status)) path === "/api/me" ? giveUp("the session is over") : await read("/api/me");
    await pause(tries);
  }
}

async function post(body) {
  const time = Date.now().toString(16).padStart(12, "0");
  const clientId = `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`; // UUID, version 7
  const deed = { deed: "post", channel: channelId, thread: threadId, clientId };
  for (let tries = 0; ; tries++) {
    const id = ++requests;
    note("asked", { id, by: accountId, deed });
    const { status, json } = await request(`/api/threads/${threadId}/messages`, { clientId, body });
    const outcome = json ? "OK" : status >= 400 && status < 500 ? "FAIL" : "UNKNOWN";
    note("answered", { id, outcome, seq: json?.seq ?? 0 });
    if (json) return;
    if (REFUSED.includes(status)) return console.error(`${name}: ${status} for ${clientId}: ${body}`);
    if (OVER.includes(status)) await read("/api/me");
    await pause(tries);
  }
}

/** One message after the other: the next waits until the one before is settled. */
async function postAll() {
  for (let n = 1; n <= config.posts && !standing; n++) {
    const rest = sleep(1000 / config.perSecond);
    await post(`${name} says ${n} of ${config.posts}: "quoted" <b>\n橋 🌉 ${Math.random()}`);
    await rest;
  }
}

const hear = (stream, seq) => heard.set(stream, Math.max(seq, heard.get(stream) ?? 0));

function drop(stream) {
  if (held.delete(stream)) note("dropped", { page: name, stream });
}

function apply(channel, { streamId, seq, event }) {
  channel.cursor = seq;
  note("shown", { page: name, stream: streamId, seq, content: print(event) });
}

/** Takes over a list of channels, from hello or GET /api/channels, unless the socket has told something newer. */
async function align(accountSeq, channels) {
  if (accountSeq < listSeq) return readList();
  listSeq = accountSeq;
  for (const id of held.keys()) if (!channels.some((c) => c.channelId === id)) drop(id);
  for (const { channelId: id, seq } of channels) {
    hear(id, seq);
    if (!held.has(id)) {
      held.set(id, { cursor: seq, busy: false });
      note("began", { page: name, account: accountId, stream: id, from: seq });
    }
    catchUp(id);
  }
}

async function readList() {
  const { accountSeq, channels } = (await read("/api/channels")) ?? giveUp("there is no list of channels");
  return align(accountSeq, channels);
}

async function catchUp(stream) {
  const channel = held.get(stream);
  if (channel.busy) return;
  channel.busy = true;
  for (let idle = 0; channel.cursor < heard.get(stream); ) {
    const after = channel.cursor;
    const answer = await read(`/api/channels/${stream}/events?after=${after}&limit=500`);
    const items = answer?.events.map(({ seq, event }) => ({ seq, content: print(event) }));
    if (answer) {
      note("fetched", { account: accountId, stream, after, complete: answer.complete, upTo: answer.seq, items });
    }
    if (held.get(stream) !== channel) return; // dropped (and perhaps opened anew) meanwhile
    if (!answer) {
      drop(stream); // no member at that moment; the list tells whether it is one again
      return readList();
    }
    hear(stream, answer.seq);
    for (const frame of answer.events) if (frame.seq === channel.cursor + 1) apply(channel, frame);
    if (channel.cursor === after) await pause(idle++);
    if (held.get(stream) !== channel) return;
  }
  channel.busy = false;
}

function receive(frame) {
  const { streamId, seq, event } = frame;
  if (streamId === accountId) {
    if (seq <= listSeq) return; // the list shows it already
    const gap = seq > listSeq + 1; // this stream cannot be caught up, but the list can be read
    listSeq = seq;
    if (event.type === "channel.closed") drop(event.channelId);
    if (event.type === "channel.opened" || gap) readList();
    return;
  }
  hear(streamId, seq);
  const channel = held.get(streamId);
  if (!channel) return; // a straggler of a dropped channel, or ahead of its channel.opened
  if (seq === channel.cursor + 1) apply(channel, frame);
  else if (seq > channel.cursor + 1) catchUp(streamId);
}

/** Opens one socket; when it has ended, tells whether hello had come on it. */
function follow() {
  const { promise, resolve } = Promise.withResolvers();
  const ws = new WebSocket(config.base.replace(/^http/, "ws") + "/ws", { headers: headers() });
  let timer = setTimeout(() => end(1006), ANSWER_MS);
  let connection = null;
  let silentBeats = 0;
  let ended = false;

  function end(code) {
    if (ended) return;
    ended = true; // from here on nothing of this socket counts, should it still deliver
    clearInterval(timer);
    if (connection) note("closed", { connection, code });
    ws.close();
    resolve(connection !== null);
  }

  function greet({ account, channels, heartbeatSeconds }) {
    connection = `${name}/${++connections}`;
    const hello = Object.fromEntries(channels.map((c) => [c.channelId, c.seq]));
    hello[account.streamId] = account.seq;
    note("connected", { connection, account: accountId, session, node: "", hello });
    clearTimeout(timer);
    timer = setInterval(() => (silentBeats++ === 2 ? end(1006) : ws.send('{"frame":"ping"}')), heartbeatSeconds * 1000);
    align(account.seq, channels);
  }

  ws.onerror = () => {}; // close follows
  ws.onclose = ({ code }) => end(code);
  ws.onmessage = ({ data }) => {
    if (ended) return;
    silentBeats = 0;
    const frame = JSON.parse(data);
    if (frame.frame === "hello") greet(frame);
    if (frame.frame !== "event") return;
    note("received", { connection, stream: frame.streamId, seq: frame.seq, content: print(frame.event) });
    receive(frame);
  };
  return promise;
}

async function stayConnected() {
  for (let tries = 0; ; tries++) {
    await read("/api/me"); // renews the session, or ends the program
    if (await follow()) tries = 0;
    await pause(tries);
  }
}

stayConnected();
const posted = postAll();

createInterface({ input: process.stdin }).on("line", async (line) => {
  if (line.trim() !== "stand" || standing) return;
  standing = true;
  await posted;
  await sleep(3000); // nodes look every second: what is committed by now comes by itself
  await readList();
  while ([...held].some(([id, { cursor }]) => cursor < heard.get(id))) await sleep(50);
  const cursors = Object.fromEntries([...held].map(([id, { cursor }]) => [id, cursor]));
  note("stood", { page: name, account: accountId, cursors });
  process.exit(0);
});
