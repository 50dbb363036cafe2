// What both ways to start have in common: the installed program, as `main` takes it.

/** The build puts these in: the names of the packs, and of the modules that are asked for here. */
declare const COMMANDS: Readonly<Record<string, string>>
declare const MAIN: string
declare const VERSION: string

type Load = (name: string) => unknown
type Main = (argv: readonly string[], program: object) => Promise<number>

export async function startMain(argv: readonly string[], load: Load, distribution: string) {
  // The SDK would warn of the end of Node 20 on stderr, at the first request, in the middle of a script.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true'
  // What main returns replaces it: no other end passes for success.
  process.exitCode = 255
  const {main} = load(MAIN) as {main: Main}
  process.exitCode = await main(argv, {
    version: VERSION,
    distribution,
    ids: Object.keys(COMMANDS),
    async load(id: string) {
      const {default: Command} = load(COMMANDS[id] ?? id) as {default: unknown}
      return Command
    },
  })
}
