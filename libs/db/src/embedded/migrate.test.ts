import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readImage, writeImage } from "./image.ts";
import { App, connectPglite } from "./lite.ts";
import { fingerprint, migrate, readMigrations } from "./migrate.ts";
import { findWorkspace } from "./workspace.ts";

const migrations = readMigrations(findWorkspace());

describe("migrations of the embedded database", () => {
  it("are applied once each, to data that already exists too, and a failing one leaves nothing behind", async () => {
    const connection = await connectPglite(null, null);
    const app = new App({ connection, auth: { enabled: true, jwt_secret: "x".repeat(32) } });
    const versions = migrations.map(({ version }) => version);
    expect(await migrate(app, connection, migrations.slice(0, 3))).toEqual(versions.slice(0, 3));
    await connection.driver.exec(
      "insert into auth.users (id, email) values ('00000000-0000-4000-8000-000000000001', 'a@example.test')",
    );

    const failing = {
      version: "29990101000000",
      name: "fail",
      sql: "create table public.half (); select no_such_column;",
    };
    await expect(migrate(app, connection, [...migrations, failing])).rejects.toThrow(
      /29990101000000_fail failed/,
    );
    expect((await connection.driver.query("select to_regclass('public.half')::text as half")).rows).toEqual([
      { half: null },
    ]);

    expect(await migrate(app, connection, migrations)).toEqual([]);
    expect((await connection.driver.query("select count(*)::int as n from auth.users")).rows).toEqual([
      { n: 1 },
    ]);

    // Written by a newer program: better not opened than broken.
    await expect(migrate(app, connection, migrations.slice(0, -1))).rejects.toThrow(/newer version/);
    await connection.close();
  });
});

describe("the image of a new database", () => {
  it("is used only under the fingerprint of the very migrations it was made from", () => {
    const workspace = mkdtempSync(join(tmpdir(), "roseram-image-"));
    try {
      mkdirSync(join(workspace, "libs", "db", "dist"), { recursive: true });
      const fresh = fingerprint(migrations, "engine 1");
      expect(readImage(workspace, fresh)).toBeNull();
      writeImage(workspace, fresh, new Uint8Array([1, 2, 3]));
      expect([...(readImage(workspace, fresh) ?? [])]).toEqual([1, 2, 3]);
      const [first, ...rest] = migrations;
      const changed = [{ version: "0", name: "", ...first, sql: `${first?.sql}-- one more word` }, ...rest];
      expect(readImage(workspace, fingerprint(changed, "engine 1"))).toBeNull();
      expect(readImage(workspace, fingerprint(migrations.slice(1), "engine 1"))).toBeNull();
      expect(readImage(workspace, fingerprint(migrations, "engine 2"))).toBeNull();
    } finally {
      rmSync(workspace, { recursive: true, force: true });
    }
  });
});
