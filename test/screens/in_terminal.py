"""A program in a pseudo-terminal: keys come in on stdin, its screen goes out on stdout, whole and unread.

usage: in_terminal.py COLUMNS ROWS PROGRAM [ARGUMENT...]

When stdin ends, the program is killed; SIGTERM is handed on to it. When the program ends, one line of JSON on stderr says how, and whether the terminal is as it was: echo and lines on.
Without a program of its own the terminal belongs to nobody, so Ctrl-C reaches the program as it would in a shell.
"""
import fcntl, json, os, pty, select, signal, struct, sys, termios


def main():
    columns, rows = int(sys.argv[1]), int(sys.argv[2])
    main_end, terminal = pty.openpty()
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack('HHHH', rows, columns, 0, 0))
    child = os.fork()
    if child == 0:
        os.close(main_end)
        os.login_tty(terminal) if hasattr(os, 'login_tty') else own(terminal)
        os.execvp(sys.argv[3], sys.argv[3:])
    signal.signal(signal.SIGTERM, lambda *_: os.kill(child, signal.SIGTERM))
    status = forward(main_end, child)
    flags = termios.tcgetattr(terminal)[3]
    print(json.dumps({
        'exit': os.waitstatus_to_exitcode(status),
        'echo': bool(flags & termios.ECHO),
        'lines': bool(flags & termios.ICANON),
    }), file=sys.stderr)


def own(terminal):
    os.setsid()
    fcntl.ioctl(terminal, termios.TIOCSCTTY, 0)
    for stream in (0, 1, 2):
        os.dup2(terminal, stream)


def forward(main_end, child):
    keys, status = [0], None
    while True:
        ready, _, _ = select.select([main_end] + keys, [], [], 0.05)
        if main_end in ready:
            os.write(1, os.read(main_end, 65536))
        if 0 in ready:
            typed = os.read(0, 65536)
            if typed:
                os.write(main_end, typed)
            else:
                keys = []
                os.kill(child, signal.SIGKILL)
        if status is not None and main_end not in ready:
            return status
        if status is None:
            ended, code = os.waitpid(child, os.WNOHANG)
            if ended:
                status = code


main()
