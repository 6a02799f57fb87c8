"""forward.py PORT ADDRESS:PORT PID: carries TCP connections from the machine's loopback into the node's network.

A socket stays in the network namespace it was made in. So we listen in the machine's, then move into the namespace of
process PID, and all connections to ADDRESS are made from there: the machine's own links and routes stay as they are.
"""

import asyncio
import ctypes
import os
import signal
import socket
import sys

BUFFER_BYTES = 1 << 16
CLONE_NEWNET = 0x40000000


def enter_network_of(pid: int):
    libc = ctypes.CDLL(None, use_errno=True)
    namespace = os.open(f"/proc/{pid}/ns/net", os.O_RDONLY)
    try:
        if libc.setns(namespace, CLONE_NEWNET) != 0:
            raise OSError(ctypes.get_errno(), f"network of process {pid}")
    finally:
        os.close(namespace)


async def copy(reader: asyncio.StreamReader, writer: asyncio.StreamWriter):
    """Until the end of the stream, which is passed on as one: the other direction may go on."""
    while data := await reader.read(BUFFER_BYTES):
        writer.write(data)
        await writer.drain()
    if writer.can_write_eof():
        writer.write_eof()


async def carry(address: str, port: int, reader: asyncio.StreamReader, writer: asyncio.StreamWriter):
    there = None
    try:
        answers, there = await asyncio.open_connection(address, port)
        await asyncio.gather(copy(reader, there), copy(answers, writer))
    except OSError as e:
        print(f"{address}:{port}: {e}", flush=True)
        writer.transport.abort()  # the client is to see a failure, not an empty answer
    finally:
        writer.close()
        if there:
            there.close()


async def main():
    port, target, pid = sys.argv[1:]
    address, _, target_port = target.rpartition(":")
    listener = socket.create_server(("127.0.0.1", int(port)), backlog=1024)
    enter_network_of(int(pid))
    server = await asyncio.start_server(
        lambda reader, writer: carry(address, int(target_port), reader, writer), sock=listener
    )
    print("listening", flush=True)
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, os._exit, 0)
    await server.serve_forever()


asyncio.run(main())
