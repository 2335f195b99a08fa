using System.Security.Cryptography;

namespace Newsdesk.Entities.Knowledge.Files;

/// <summary>Writes the tables of a knowledge base file one after the other, and keeps where each stands and the hash of all.</summary>
internal sealed class SectionStream : IDisposable
{
    private const int Alignment = 8;
    private const int CopyBytes = 1 << 16;

    private readonly Stream _output;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly (long Start, long Length)[] _sections = new (long Start, long Length)[KnowledgeHeader.SectionCount];

    public SectionStream(Stream output)
    {
        _output = output;
        output.Write(new byte[KnowledgeHeader.Size]);
        Position = KnowledgeHeader.Size;
    }

    public long Position { get; private set; }

    public void Begin(KnowledgeSection section)
    {
        Write(new byte[(Alignment - (Position % Alignment)) % Alignment]);
        _sections[(int)section] = (Position, 0);
    }

    public void End(KnowledgeSection section) => _sections[(int)section].Length = Position - _sections[(int)section].Start;

    public void Write(ReadOnlySpan<byte> bytes)
    {
        _output.Write(bytes);
        _hash.AppendData(bytes);
        Position += bytes.Length;
    }

    /// <summary>Writes a table that was set aside, and closes where it lay.</summary>
    public void Append(KnowledgeSection section, Stream aside)
    {
        Begin(section);
        aside.Position = 0;
        var buffer = new byte[CopyBytes];
        while (aside.Read(buffer) is > 0 and var read)
        {
            Write(buffer.AsSpan(0, read));
        }

        End(section);
        aside.Dispose();
    }

    public void Finish(KnowledgeHeader header)
    {
        _output.Position = 0;
        _output.Write((header with { FileLength = Position, Sections = _sections, ContentHash = _hash.GetHashAndReset() }).ToBytes());
        _output.Flush();
    }

    public void Dispose() => _hash.Dispose();
}
