package app.gravl.jobs.program;

import app.gravl.jobs.facts.UserRange;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Users as somebody writes them behind an option. */
public final class UsersOption implements ITypeConverter<UserRange> {

  @Override
  public UserRange convert(String text) {
    try {
      return UserRange.parse(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}
