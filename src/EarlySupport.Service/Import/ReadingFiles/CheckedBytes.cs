using System.Buffers;
using System.Text.Unicode;

namespace EarlySupport.Service.Import.ReadingFiles;

/// <summary>
/// The bytes of a file on their way to the CSV parser. They end before the first line that is too long and before the first byte that is
/// not UTF-8, so that neither costs memory or time: a fault is an early end, which <see cref="Fault"/> explains. The source is read once,
/// forwards, and asynchronously: a request body will do, without a copy on disk.
/// </summary>
internal sealed class CheckedBytes(Stream source) : Stream
{
    /// <summary>The longest line, without its line end.</summary>
    public const int MaxLineBytes = 64 * 1024;

    private static readonly SearchValues<byte> LineEnds = SearchValues.Create("\r\n"u8);
    private readonly byte[] bytes = new byte[64 * 1024];
    private readonly char[] decoded = new char[64 * 1024];
    private int given, good, filled;
    private int lineBytes;
    private bool afterReturn, started, ended;

    /// <summary>Why the bytes end early; null when they do not.</summary>
    public Fault? Fault { get; private set; }

    /// <summary>The line that the bytes have come to, from 1; that of the fault once there is one.</summary>
    public int Line { get; private set; } = 1;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (given == good && Fault is null && !ended)
        {
            await FillAsync(cancellationToken);
            Check();
        }
        var count = Math.Min(buffer.Length, good - given);
        bytes.AsMemory(given, count).CopyTo(buffer);
        given += count;
        return count;
    }

    private async Task FillAsync(CancellationToken cancellation)
    {
        // What is left is the beginning of a character whose other bytes are still to come.
        var left = filled - good;
        Array.Copy(bytes, good, bytes, 0, left);
        var read = await source.ReadAtLeastAsync(bytes.AsMemory(left), started ? 1 : 3, throwOnEndOfStream: false, cancellation);
        var hasByteOrderMark = !started && bytes.AsSpan(0, read).StartsWith("\uFEFF"u8);
        (ended, started) = (read == 0, true);
        given = good = hasByteOrderMark ? 3 : 0;
        filled = left + read;
    }

    private void Check()
    {
        var text = bytes.AsSpan(good, filled - good);
        var status = Utf8.ToUtf16(text, decoded, out var valid, out _, replaceInvalidSequences: false, isFinalBlock: ended);
        good += CountLines(text[..valid]);
        if (status == OperationStatus.InvalidData)
            Fault ??= Fault.NotUtf8(lineBytes + 1, text[valid]);
    }

    /// <returns>How many of the bytes come before the beginning, in these bytes, of a line that is too long; all when none is.</returns>
    private int CountLines(ReadOnlySpan<byte> text)
    {
        for (var start = 0; start < text.Length;)
        {
            var length = text[start..].IndexOfAny(LineEnds);
            var isWhole = length >= 0;
            length = isWhole ? length : text.Length - start;
            lineBytes += length;
            if (lineBytes > MaxLineBytes)
            {
                Fault = Fault.LineTooLong(MaxLineBytes);
                return start;
            }
            if (isWhole)
                EndLine(text[start + length], joined: length == 0 && afterReturn);
            else
                afterReturn = false;
            start += length + 1;
        }
        return text.Length;
    }

    // As the parser counts: a line ends with \n, \r\n or \r.
    private void EndLine(byte end, bool joined)
    {
        if (end != '\n' || !joined)
            Line++;
        afterReturn = end == '\r';
        lineBytes = 0;
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Read asynchronously.");

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }
}
