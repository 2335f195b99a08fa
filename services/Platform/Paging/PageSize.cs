using Newsdesk.Kernel.Errors;

namespace Newsdesk.Platform.Paging;

public static class PageSize
{
    /// <summary>Zero takes the default, too large is cut to the maximum, negative is refused.</summary>
    public static int Coerce(int requested, int defaultSize, int maxSize) => requested switch
    {
        < 0 => throw DomainException.Invalid(new FieldViolation("page_size", "Must not be negative.")),
        0 => defaultSize,
        _ => Math.Min(requested, maxSize),
    };
}
