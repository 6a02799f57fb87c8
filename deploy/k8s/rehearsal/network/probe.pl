# What a probe runs: "wait"; "listen PORT"; or "try SECONDS", for each line "PROTOCOL ADDRESS PORT" on stdin one connection, all at
# once, and tells the same line with
#   open      somebody answered
#   refused   answered by a reset: nobody listens there, or a filter that says so
#   silent    nothing came within SECONDS, as when packets are dropped
# Needs no more than Debian's perl-base.
use strict;
use warnings;
use Errno qw(EINPROGRESS ECONNREFUSED);
use IO::Select;
use IO::Socket::INET;
use Socket qw(SOL_SOCKET SO_ERROR SOMAXCONN);

my ($mode, $argument) = @ARGV;
$| = 1;
# The first process of a container is told to end only where it listens to that.
$SIG{TERM} = sub { exit };
if ($mode eq 'listen') {
  my $listener = IO::Socket::INET->new(LocalPort => $argument, Listen => SOMAXCONN, ReuseAddr => 1) or die "$argument: $!";
  while (1) { my $caller = $listener->accept and next }
}
sleep 3600 while $mode eq 'wait';

# A question that any DNS answers: the address of kubernetes.default.
my $question = pack('n6', 1, 0x0100, 1, 0, 0, 0) . pack('(C/a)*', qw(kubernetes default svc cluster local), '') . pack('n2', 1, 1);
my ($writers, $readers) = (IO::Select->new, IO::Select->new);
my %line;
for (<STDIN>) {
  chomp;
  my ($protocol, $address, $port) = split ' ';
  my $socket = IO::Socket::INET->new(Proto => $protocol, PeerAddr => $address, PeerPort => $port, Blocking => 0);
  if (!$socket) { tell_of($_, $! + 0); next }
  $line{$socket} = $_;
  if ($protocol eq 'udp') { $socket->send($question); $readers->add($socket) } else { $writers->add($socket) }
}

my $deadline = time + $argument;
while ((my $left = $deadline - time) > 0 && $writers->count + $readers->count) {
  my ($readable, $writable) = IO::Select->select($readers, $writers, undef, $left);
  for my $socket (@{$writable || []}) {
    $writers->remove($socket);
    tell_of(delete $line{$socket}, unpack 'i', getsockopt($socket, SOL_SOCKET, SO_ERROR));
  }
  for my $socket (@{$readable || []}) {
    $readers->remove($socket);
    tell_of(delete $line{$socket}, defined $socket->recv(my $answer, 512) ? 0 : $! + 0);
  }
}
print "$_ silent\n" for values %line;

sub tell_of {
  my ($text, $error) = @_;
  print "$text ", $error == 0 ? 'open' : $error == ECONNREFUSED ? 'refused' : 'silent', "\n";
}
