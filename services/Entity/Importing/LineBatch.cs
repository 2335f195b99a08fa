namespace Newsdesk.Entities.Importing;

/// <summary>Whole lines of a dump.</summary>
/// <param name="EndPosition">Where the next batch begins in the unpacked dump.</param>
/// <param name="ReadBytes">Bytes of the file read so far.</param>
/// <param name="TooLong">Lines that were left out since they are longer than a batch.</param>
internal sealed record LineBatch(ReadOnlyMemory<byte> Lines, long EndPosition, long ReadBytes, int TooLong);
