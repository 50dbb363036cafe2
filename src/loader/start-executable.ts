// Where the program begins that runs by itself: its packs lie in the executable, on some platforms with what V8 has compiled
// of them, where only their owner can write.
import {getRawAsset} from 'node:sea'
import {compilePack} from './compile-pack.js'
import {moduleLoader, type Pack} from './modules.js'
import {startMain} from './program.js'

/** The build puts these in. */
declare const PACKS: readonly string[]
declare const COMPILED: boolean

const load = moduleLoader(PACKS, readPack, require)
void startMain(process.argv.slice(2), load, 'executable')

function readPack(name: string): Pack {
  const cachedData = COMPILED ? Buffer.from(getRawAsset(`${name}.code`) as ArrayBuffer) : undefined
  const text = Buffer.from(getRawAsset(`${name}.js`) as ArrayBuffer).toString('latin1')
  return compilePack(name, text, require, cachedData).pack
}
