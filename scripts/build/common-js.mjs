// A chunk of the bundle, an ES module → the text of a function that runs it as CommonJS.
import {transform} from 'esbuild'

/** What the functions of a pack share, in the place of what esbuild would put before each; nothing is copied. */
export const HELPERS = `
  const __export = (target, all) => {
    for (const name in all) Object.defineProperty(target, name, {get: all[name], enumerable: true})
  }
  const __toCommonJS = (module) => Object.defineProperty(module, '__esModule', {value: true})
  const __toESM = (module) => (module?.__esModule ? module : {__proto__: module, default: module})
`

/**
 * @param moduleNamed the name of a module for the path that another one imports
 * @returns a function of a module, its exports and its `require`
 */
export async function commonJs(source, moduleNamed) {
  const {code, warnings} = await transform(source, {
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    supported: {'dynamic-import': false},
    define: {'import.meta.url': '__url'},
    logLevel: 'silent',
  })
  if (warnings.length > 0) throw new Error(warnings[0].text)
  const body = withoutHelpers(code)
    .replace(/\n\/\/ Annotate the CommonJS export names[\s\S]*$/, '')
    .replaceAll(/\brequire\("(\.{1,2}\/[^"]+)"\)/g, (_, path) => `require(${JSON.stringify(moduleNamed(path))})`)
  return (await minified(`${ASSIGNED}function (module, exports, require) {\n${body}\n}`)).slice(ASSIGNED.length)
}

/** A function that is assigned to nothing would be left out. */
const ASSIGNED = 'module.exports='

/** A statement begins its line, and what goes on with it does not. */
const DEFINITION =
  /^var __(?:create|defProp|getOwnPropDesc|getOwnPropNames|getProtoOf|hasOwnProp|export|copyProps|toESM|toCommonJS) = .*\n(?:[ })].*\n)*/

function withoutHelpers(code) {
  let rest = code.replace(/^"use strict";\n/, '')
  while (DEFINITION.test(rest)) rest = rest.replace(DEFINITION, '')
  if (/^var __/.test(rest)) throw new Error(`Another helper than those that packs have: ${rest.slice(0, 100)}`)
  return rest
}

export async function minified(text) {
  const {code} = await transform(text, {minify: true, target: 'node20', legalComments: 'none'})
  return code.trimEnd().replace(/;$/, '')
}
