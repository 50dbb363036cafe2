// The script for fish. It takes the quotes off finished words, not off the one that is being typed, and knows by itself
// that no blank follows a slash or an equals sign.

export const fish = String.raw`# iotjobs completion for fish
function __iotjobs_complete
  set -l words (commandline -opc)
  set -e words[1]
  set -l typed (commandline -ct | string replace -r '^["\']' '' | string replace -ra '\\\\(.)' '$1')
  set -lx IOTJOBS_COMPLETION_WORDS (string join \n -- $words "$typed" x | string collect)
  set -l found (iotjobs completion words 2>/dev/null)
  set -l kind $found[1]
  set -e found[1]
  if test "$kind" = files
    __fish_complete_path "$typed"
  else if set -q found[1]
    string join \n -- $found
  end
end
complete -c iotjobs -f -a '(__iotjobs_complete)'
`
