// The text of a pack → the script that gives its functions; the same for what makes V8's code of it and for what uses that.
import {Script} from 'node:vm'
import type {Pack} from './modules.js'

interface Compiled {
  readonly script: Script
  readonly pack: Pack
}

export function compilePack(name: string, text: string, require: NodeJS.Require, cachedData?: Buffer): Compiled {
  const script = new Script(`(function (module, require) {${text}\n})`, {
    filename: `iotjobs/${name}.js`,
    ...(cachedData ? {cachedData} : {}),
  })
  const module: {exports: Pack} = {exports: {}}
  script.runInThisContext()(module, require)
  return {script, pack: module.exports}
}
