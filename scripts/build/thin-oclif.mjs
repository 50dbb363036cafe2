// Commands declare flags and arguments with oclif's builders; its entry would bring the whole of oclif along with them.
export const thinOclif = {
  name: 'thin-oclif',
  setup({onResolve, onLoad}) {
    onResolve({filter: /^@oclif\/core$/}, ({importer, resolveDir}) =>
      /[\\/]src[\\/](?:commands|cli|workflows)[\\/](?!help[\\/]oclif-help\.ts$)/.test(importer)
        ? {path: 'builders', namespace: 'thin-oclif', pluginData: resolveDir}
        : undefined,
    )
    onLoad({filter: /^builders$/, namespace: 'thin-oclif'}, ({pluginData}) => ({
      contents: "export * as Flags from '@oclif/core/flags'\nexport * as Args from '@oclif/core/args'\n",
      resolveDir: pluginData,
    }))
  },
}
