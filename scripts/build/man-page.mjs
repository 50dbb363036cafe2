// The manual page: what the program is and which commands it has, from its manifest.

/** @returns roff */
export function manPage({commands}, {name, version, description}) {
  const listed = Object.values(commands).filter(({hidden}) => !hidden)
  listed.sort((a, b) => (a.id < b.id ? -1 : 1))
  return [
    `.TH ${name.toUpperCase()} 1 "" "${name} ${version}"`,
    '.SH NAME',
    `${name} \\- ${roff(description)}`,
    '.SH SYNOPSIS',
    `.B ${name}`,
    '[\\fIglobal options\\fR] \\fIcommand\\fR [\\fIoptions\\fR]',
    '.SH COMMANDS',
    ...listed.flatMap(({id, summary}) => ['.TP', `.B ${roff(id.replaceAll(':', ' '))}`, roff(summary ?? '')]),
    '.SH MORE',
    `.B ${name} \\fIcommand\\fB \\-\\-help`,
    'explains a command, its options and its answer.',
    '',
  ].join('\n')
}

/** A dash is a minus to be copied, and a line must not begin with a control character. */
function roff(text) {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^([.'])/, '\\&$1')
}
