import { execFile } from "node:child_process";
import { stat } from "node:fs/promises";
import { dirname } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

const NAME = "postgres";

/** Who runs the embedded server: ourselves, or, when we are root (whom PostgreSQL refuses), another user. */
export type PostgresUser =
  | { readonly kind: "self" }
  | { readonly kind: "other"; readonly uid: number; readonly gid: number };

/** The user for the embedded server; as root, makes the account `postgres` when the machine has none. */
export async function postgresUser(): Promise<PostgresUser> {
  if (process.getuid?.() !== 0) return { kind: "self" };
  const known = await ids();
  if (known !== null) return known;
  await run("groupadd", ["--system", NAME]).catch(() => {});
  await run("useradd", ["--system", "--gid", NAME, "--no-create-home", NAME]).catch(() => {});
  const made = await ids();
  if (made !== null) return made;
  throw new Error(
    `PostgreSQL does not run as root and no user ${NAME} could be made: add one, or set DATABASE_URL to a server.`,
  );
}

/**
 * Checks that the user may enter each folder and all folders above it.
 * @throws Error naming the closed folder and the two ways out.
 */
export async function assertTraversable(user: PostgresUser, folders: readonly string[]): Promise<void> {
  if (user.kind === "self") return;
  for (const folder of folders) {
    for (let place = folder; ; place = dirname(place)) {
      if (!(await mayEnter(user, place))) {
        throw new Error(
          `The user ${NAME}, under whom PostgreSQL runs when Clearway is root, cannot enter ${place}: ` +
            "move Clearway and CLEARWAY_DATA to a place that others may read, or set DATABASE_URL to a server.",
        );
      }
      if (place === dirname(place)) break;
    }
  }
}

async function mayEnter(
  user: { readonly uid: number; readonly gid: number },
  folder: string,
): Promise<boolean> {
  const { mode, uid, gid } = await stat(folder);
  if (uid === user.uid) return (mode & 0o100) !== 0;
  if (gid === user.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}

async function ids(): Promise<PostgresUser | null> {
  try {
    const [uid, gid] = await Promise.all([run("id", ["-u", NAME]), run("id", ["-g", NAME])]);
    return { kind: "other", uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return null;
  }
}
