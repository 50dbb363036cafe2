"""Command lines of the AWS CLI, run in one process as it runs one: it takes most of a second to load.

Each line on stdin is a JSON list of words; each line on stdout says how they ended: exit, stdout and stderr.
"""
import contextlib
import io
import json
import sys

from awscli.clidriver import create_clidriver

driver = create_clidriver()
for line in sys.stdin:
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            code = driver.main(json.loads(line))
        except SystemExit as ended:
            code = ended.code
    print(json.dumps({'exit': code or 0, 'stdout': out.getvalue(), 'stderr': err.getvalue()}), flush=True)
