namespace Newsdesk.Benchmarks.Reading;

/// <summary>The most bytes that one operation of a benchmark may allocate. The run fails above it.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class AllocationLimitAttribute(long bytes) : Attribute
{
    public long Bytes { get; } = bytes;
}
