import { estimateCommand } from "./estimate-command.ts";

try {
  process.stdout.write(`${estimateCommand(process.argv.slice(2))}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
