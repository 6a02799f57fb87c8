"""tell.py SOCKET WORD...: one command for init.py, and its answer. Exit 1 where it was refused."""

import socket
import sys

with socket.socket(socket.AF_UNIX) as connection:
    connection.connect(sys.argv[1])
    connection.sendall((" ".join(sys.argv[2:]) + "\n").encode())
    answer = connection.makefile().read()
print(answer, end="")
sys.exit(answer.startswith("refused"))
