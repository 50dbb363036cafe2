// Leaves out of the SDK's clients what our own protocol takes the place of (docs/decisions/0002): the schemas of some two
// hundred operations that are not part of IoT Jobs, and the SDK's protocol, which brings a parser of XML. Of its chain of
// credentials (docs/decisions/0043) the sign-in at the console is left.
import {readFile} from 'node:fs/promises'

const CLIENTS = String.raw`@aws-sdk[\\/]client-iot(?:-jobs-data-plane)?[\\/]dist-es[\\/]`

const CHAIN = /@aws-sdk[\\/]credential-provider-node[\\/]dist-es[\\/]index\.js$/
const LOGIN_ALONE = `
export const defaultProvider = (init) => async (identity) =>
  (await import('@aws-sdk/credential-provider-login')).fromLoginCredentials(init)(identity)
`

/** The same through a module that is loaded anyway: the global of browsers takes Node a millisecond. */
const NODE_UUID = `
import {randomUUID} from 'node:crypto'
export const bindV4 = () => randomUUID
`

export const slimSdk = {
  name: 'slim-sdk',
  setup({onLoad}) {
    onLoad({filter: new RegExp(`${CLIENTS}schemas[\\\\/]schemas_0\\.js$`)}, async ({path}) => ({
      contents: namesOnly(await readFile(path, 'utf8')),
    }))
    onLoad({filter: new RegExp(`${CLIENTS}runtimeConfig\\.shared\\.js$`)}, async ({path}) => ({
      contents: withoutProtocol(await readFile(path, 'utf8'), path),
    }))
    onLoad({filter: /@smithy[\\/]core[\\/]dist-es[\\/]submodules[\\/]serde[\\/]uuid[\\/]v4\.js$/}, async ({path}) => {
      if (!/export function bindV4\b/.test(await readFile(path, 'utf8')))
        throw new Error(`${path} makes ids in another way than before`)
      return {contents: NODE_UUID}
    })
    onLoad({filter: CHAIN}, async ({path}) => {
      const source = await readFile(path, 'utf8')
      if (!/\bdefaultProvider\b/.test(source)) throw new Error(`${path} names its chain in another way than before`)
      return {contents: LOGIN_ALONE}
    })
  },
}

/** An operation's schema begins with `[9, namespace, name`; the client reads no more of it. */
function namesOnly(source) {
  const texts = new Map([...source.matchAll(/^const (\w+) = "([^"]*)";$/gm)].map(([, name, text]) => [name, text]))
  const exported = [...source.matchAll(/^export (?:var|const) ([\w$]+) = (?:\[\s*9,\s*n0,\s*(\w+))?/gm)]
  if (!exported.some(([, , operation]) => operation))
    throw new Error('The SDK writes its schemas in another way than before')
  return exported
    .map(([, name, operation]) => {
      const schema = operation ? [9, texts.get('n0'), texts.get(operation), 0, 'unit', 'unit'] : []
      return `export const ${name} = ${JSON.stringify(schema)}\n`
    })
    .join('')
}

function withoutProtocol(source, path) {
  const slim = source
    .replace(/^import \{ AwsRestJsonProtocol \} from .*;$/m, '')
    .replace('config?.protocol ?? AwsRestJsonProtocol', 'config.protocol')
  if (slim.includes('AwsRestJsonProtocol')) throw new Error(`${path} names its protocol in another way than before`)
  return slim
}
