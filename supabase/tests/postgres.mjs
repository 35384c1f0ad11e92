// A temporary PostgreSQL of the machine's own packages, for what must hold on the real engine.
import { execFileSync, spawn } from "node:child_process";
import {
  chownSync,
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";

const here = dirname(fileURLToPath(import.meta.url));

/** The folder with initdb and postgres, or null. POSTGRES_BIN names another one. */
export const findPostgres = () => {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [process.env.POSTGRES_BIN, ...versions.map((version) => join(debian, version, "bin"))];
  return folders.find((folder) => folder && existsSync(join(folder, "initdb"))) ?? null;
};

/** PostgreSQL refuses to run as root; Debian's package makes a user for it. */
const owner = () => {
  if (process.getuid?.() !== 0) return {};
  const id = (flag) => Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }));
  return { uid: id("-u"), gid: id("-g") };
};

const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

/** A cluster in a temporary folder, gone after stop(). */
export const startPostgres = async () => {
  const bin = findPostgres();
  if (bin === null) throw new Error("No PostgreSQL found (apt-get install postgresql, or set POSTGRES_BIN).");
  const folder = mkdtempSync(join(tmpdir(), "roseram-postgres-"));
  const as = owner();
  if (as.uid !== undefined) chownSync(folder, as.uid, as.gid);
  const data = join(folder, "data");
  execFileSync(
    join(bin, "initdb"),
    ["-D", data, "-U", "supabase_admin", "-A", "trust", "-E", "UTF8", "--no-sync"],
    {
      ...as,
      cwd: folder,
      stdio: "pipe",
    },
  );
  const port = await freePort();
  const settings = {
    port,
    listen_addresses: "127.0.0.1",
    unix_socket_directories: folder,
    fsync: "off",
    timezone: "UTC",
  };
  // Into a file: a pipe that nobody empties, while this process waits for another, would stop the server.
  const log = join(folder, "log");
  const output = openSync(log, "a");
  const server = spawn(
    join(bin, "postgres"),
    ["-D", data, ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])],
    { ...as, cwd: folder, stdio: ["ignore", "ignore", output] },
  );
  closeSync(output);
  const ended = new Promise((resolve) => server.once("exit", resolve));
  const kill = () => {
    server.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  };
  process.once("exit", kill);
  const stop = async () => {
    process.removeListener("exit", kill);
    server.kill("SIGINT");
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const adminUrl = `postgresql://supabase_admin@127.0.0.1:${port}/postgres`;
  const url = `postgresql://postgres@127.0.0.1:${port}/postgres`;
  for (let tries = 0; ; tries += 1) {
    const client = new pg.Client({ connectionString: adminUrl });
    try {
      await client.connect();
      await client.end();
      return { url, adminUrl, stop };
    } catch (error) {
      if (server.exitCode !== null || tries === 100) {
        const said = readFileSync(log, "utf8");
        await stop();
        throw new Error(`PostgreSQL did not start: ${said}`, { cause: error });
      }
      await new Promise((resume) => setTimeout(resume, 100));
    }
  }
};

/** Runs SQL files, each as one transaction. */
export const runSql = async (url, ...texts) => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const text of texts) await client.query(text);
  } finally {
    await client.end();
  }
};

export const platformSql = () => readFileSync(join(here, "platform.sql"), "utf8");

export const migrationFiles = () => {
  const folder = join(here, "..", "migrations");
  return readdirSync(folder)
    .filter((file) => /^\d{14}_.+\.sql$/.test(file))
    .sort()
    .map((file) => join(folder, file));
};

/** A cluster with the platform and the complete chain of migrations; `url` is the project's own role, no superuser. */
export const startMigratedPostgres = async () => {
  const postgres = await startPostgres();
  try {
    await runSql(postgres.adminUrl, platformSql());
    await runSql(postgres.url, ...migrationFiles().map((file) => readFileSync(file, "utf8")));
    // Tells the linter and the generator, as on a hosted project, what the REST API shows.
    await runSql(postgres.adminUrl, "alter database postgres set pgrst.db_schemas = 'public'");
    return postgres;
  } catch (error) {
    await postgres.stop();
    throw error;
  }
};

/** The Supabase CLI, which is not a dependency: its binaries for other platforms are missing in the registry. */
export const supabaseCli = (args) =>
  execFileSync("npx", ["--yes", "supabase@3.1.0", ...args], {
    encoding: "utf8",
    // Away from the repository: npx there would look for the workspace's own packages.
    cwd: tmpdir(),
    env: { ...process.env, DO_NOT_TRACK: "1", npm_config_update_notifier: "false" },
    stdio: ["ignore", "pipe", "pipe"],
    timeout: 180_000,
    maxBuffer: 32 * 1024 * 1024,
  });
