// Names → modules, out of packs: files that hold many modules as functions. Takes the place of Node's loader, which needs a
// look, a file and a promise for each. Does not know where packs are kept, nor what any module does.

type Define = (module: {exports: unknown}, exports: unknown, require: (name: string) => unknown) => void

/** Modules by their name, which begins with that of the pack. */
export type Pack = Readonly<Record<string, Define>>

/**
 * @param readPack runs the file of a pack
 * @param packNames the packs that there are
 * @param outside loads what is in no pack: Node's own modules, and packages that are not bundled
 */
export function moduleLoader(
  packNames: readonly string[],
  readPack: (name: string) => Pack,
  outside: (name: string) => unknown,
): (name: string) => unknown {
  const packs = new Map<string, Pack>()
  const modules = new Map<string, {exports: unknown}>()
  const packOf = (name: string): Pack | undefined => {
    const pack = name.slice(0, Math.max(0, name.indexOf('/')))
    if (!packNames.includes(pack)) return undefined
    const known = packs.get(pack) ?? readPack(pack)
    packs.set(pack, known)
    return known
  }
  return function load(name) {
    const loaded = modules.get(name)
    if (loaded) return loaded.exports
    const define = packOf(name)?.[name]
    if (!define) return outside(name)
    const module = {exports: {}}
    // Before it runs: two modules may know one another.
    modules.set(name, module)
    define(module, module.exports, load)
    return module.exports
  }
}
