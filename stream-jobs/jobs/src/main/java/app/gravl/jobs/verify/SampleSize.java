package app.gravl.jobs.verify;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A number of users as people write it. */
final class SampleSize implements ITypeConverter<Integer> {

  @Override
  public Integer convert(String text) {
    if (!text.matches("[1-9]\\d{0,8}")) {
      throw new TypeConversionException("needs a whole number from 1 on: " + text);
    }
    return Integer.valueOf(text);
  }
}
