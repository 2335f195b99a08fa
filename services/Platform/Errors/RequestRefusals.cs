using Newsdesk.Kernel.Errors;
using Newsdesk.Platform.Hosting;

namespace Newsdesk.Platform.Errors;

/// <summary>Refusals of requests that cannot be read.</summary>
internal static class RequestRefusals
{
    /// <summary>Bytes that are no such message.</summary>
    public static DomainException Malformed(Exception? failure = null) => Invalid("The request is not a valid message of its type.", failure);

    public static DomainException TooLarge(Exception? failure = null) => Invalid($"The request message is larger than {KestrelSettings.MaxMessageBytes} bytes.", failure);

    private static DomainException Invalid(string message, Exception? failure) => new(DomainErrorKind.Invalid, ErrorReasons.InvalidArgument, message, failure);
}
