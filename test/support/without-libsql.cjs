// Makes the store take Node's own SQLite, as the executable does: mocha --require ./test/support/without-libsql.cjs
require('node:module').registerHooks({
  resolve(specifier, context, next) {
    if (specifier === 'libsql') throw new Error('libsql is left out')
    return next(specifier, context)
  },
})
