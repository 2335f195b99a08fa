using System.Buffers;

namespace Newsdesk.Articles.UnitTests.Import;

/// <summary>Remembers how much memory was rented at the worst moment.</summary>
internal sealed class TrackingPool : MemoryPool<byte>
{
    private long _rented;

    public long MaxRented { get; private set; }

    public override int MaxBufferSize => Shared.MaxBufferSize;

    public override IMemoryOwner<byte> Rent(int minBufferSize = -1)
    {
        var owner = new Owner(this, Shared.Rent(minBufferSize));
        _rented += owner.Memory.Length;
        MaxRented = Math.Max(MaxRented, _rented);
        return owner;
    }

    protected override void Dispose(bool disposing)
    {
    }

    private sealed class Owner(TrackingPool pool, IMemoryOwner<byte> inner) : IMemoryOwner<byte>
    {
        public Memory<byte> Memory => inner.Memory;

        public void Dispose()
        {
            pool._rented -= inner.Memory.Length;
            inner.Dispose();
        }
    }
}
