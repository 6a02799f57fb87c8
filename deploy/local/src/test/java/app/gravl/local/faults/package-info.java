/**
 * Faults of the machines below: every part in a process of its own is killed, stopped, cut off or
 * left without disk while users write and read. Run by {@code mvn verify -Pchaos}.
 */
package app.gravl.local.faults;
