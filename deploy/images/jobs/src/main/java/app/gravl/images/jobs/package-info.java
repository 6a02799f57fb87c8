/**
 * What the image of the jobs needs beside Flink's jars: the part of Flink's start scripts that
 * computes.
 */
@NullMarked
package app.gravl.images.jobs;

import org.jspecify.annotations.NullMarked;
