import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const jar = resolve(import.meta.dirname, '../../target/quarkus-app/quarkus-run.jar');
const logs = resolve(import.meta.dirname, '../../target/e2e-logs');
const patience = 240_000;

/** For the program and its Keycloak, which live for minutes: what the second compiler gains them they never see. */
const quickToStart = '-XX:TieredStopAtLevel=1';

type Mode = 'demo' | 'empty';
type Ports = { app: number; keycloak: number; postgres: number };

/** The real thing: the packaged program with its own PostgreSQL and Keycloak, in a data folder of its own. */
export class System {
  output = '';
  private readonly data = mkdtempSync(join(tmpdir(), 'hashi-e2e-'));
  private java: ChildProcess | undefined;

  private constructor(
    private readonly mode: Mode,
    private readonly ports: Ports,
  ) {}

  static async start(mode: Mode = 'demo'): Promise<System> {
    const system = new System(mode, await freePorts());
    try {
      await system.launch();
      return system;
    } catch (error) {
      await system.stop();
      throw error;
    }
  }

  get address(): string {
    return `http://localhost:${this.ports.app}`;
  }

  /** What the authenticator of one of the cast holds. */
  secretOf(username: string): string | undefined {
    const { totp } = JSON.parse(readFileSync(join(this.data, 'demo-secrets.json'), 'utf8')) as {
      totp: Record<string, string>;
    };
    return totp[username];
  }

  /** As if the power went out: nobody is told, the engines are left alone. */
  async kill(): Promise<void> {
    this.java?.kill('SIGKILL');
    await this.ended();
  }

  /** On the same data folder and ports. */
  async restart(): Promise<void> {
    await this.launch();
  }

  /** Ends everything and says what did not end by itself (after a kill nothing does). */
  async stop(): Promise<string[]> {
    const running = !this.hasEnded();
    this.java?.kill('SIGTERM');
    await this.ended();
    const left = this.engines();
    for (const { pid } of left) process.kill(pid, 'SIGKILL');
    mkdirSync(logs, { recursive: true });
    writeFileSync(join(logs, `${this.mode}.log`), this.output);
    rmSync(this.data, { recursive: true, force: true, maxRetries: 5 });
    return running ? left.map(({ command }) => command.slice(0, 120)) : [];
  }

  private async launch(): Promise<void> {
    if (!existsSync(jar)) throw new Error(`${jar} is missing: build the program first`);
    const home = process.env.JAVA_HOME;
    const options = ['-Xmx512m', '-Dstdout.encoding=UTF-8', '-Dstderr.encoding=UTF-8'];
    this.java = spawn(home ? join(home, 'bin/java') : 'java', [...options, '-jar', jar], {
      env: { ...process.env, ...this.settings(), JAVA_TOOL_OPTIONS: quickToStart },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.java.stdout, this.java.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        this.output += chunk;
      });
    }
    await this.ready();
  }

  private settings() {
    return {
      HASHI_MODE: this.mode,
      HASHI_DATA: this.data,
      HASHI_PORT: String(this.ports.app),
      HASHI_KEYCLOAK_PORT: String(this.ports.keycloak),
      HASHI_POSTGRES_PORT: String(this.ports.postgres),
    };
  }

  private async ready(): Promise<void> {
    const deadline = Date.now() + patience;
    while (!(await answers(`http://localhost:${this.ports.app + 1}/q/health/ready`))) {
      if (this.hasEnded()) throw new Error(`Hashi ended while starting:\n${this.output}`);
      if (Date.now() > deadline) throw new Error(`Hashi is not ready:\n${this.output}`);
      await pause(200);
    }
  }

  private hasEnded(): boolean {
    return !this.java || this.java.exitCode !== null || this.java.signalCode !== null;
  }

  private async ended(): Promise<void> {
    const java = this.java;
    if (!java || this.hasEnded()) return;
    await new Promise<void>((done) => java.once('exit', () => done()));
  }

  /** Processes that carry our data folder in their command line. */
  private engines(): { pid: number; command: string }[] {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => ({ pid: Number(name), command: commandLine(name) }))
      .filter(({ command }) => command.includes(this.data));
  }
}

function commandLine(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}

async function answers(address: string): Promise<boolean> {
  try {
    return (await fetch(address)).ok;
  } catch {
    return false;
  }
}

/**
 * Below the range from which systems lend ports to outgoing connections: between our asking and the program's start
 * lies most of a minute. The application also takes the port after its own, for health and metrics.
 */
async function freePorts(): Promise<Ports> {
  for (;;) {
    const first = randomInt(15_000, 32_000);
    const four = [first, first + 1, first + 2, first + 3];
    const free = await Promise.all(four.map(isFree));
    if (free.every(Boolean)) return { app: first, keycloak: first + 2, postgres: first + 3 };
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((done) => {
    const server = createServer();
    server.once('error', () => done(false));
    server.listen(port, '127.0.0.1', () => server.close(() => done(true)));
  });
}
