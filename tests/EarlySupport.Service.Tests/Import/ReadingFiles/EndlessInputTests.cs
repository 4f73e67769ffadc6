using System.Text;
using EarlySupport.Domain.Organisation;
using EarlySupport.Service.Import.ReadingFiles;

namespace EarlySupport.Service.Tests.Import.ReadingFiles;

/// <summary>Input of 2 GB that never comes to an end of its line, or of its row, costs neither memory nor time.</summary>
public class EndlessInputTests
{
    private const long TwoGigabytes = 2L << 30;
    private const int MaxLineBytes = 64 * 1024;

    [Theory]
    [InlineData("", "x", 1, "line-too-long")]
    [InlineData("unit_id,name,sector\nU1,Koulu,Sivistys\n", "x", 3, "line-too-long")]
    [InlineData("unit_id,name,sector\nU1,Koulu,Sivistys\nU2,\"", "x", 3, "line-too-long")]
    [InlineData("unit_id,name,sector\nU1,Koulu,Sivistys\nU2,", "ä", 3, "line-too-long")]
    [InlineData("unit_id,name,sector\n", "U1,Koulu,", 2, "line-too-long")]
    [InlineData("unit_id,name,sector\nU1,Koulu,Sivistys\nU2,\"", "xyz\r\n", 3, "row-too-long")]
    [InlineData("unit_id,name,sector\nU1,Koulu,Sivistys\n", "\"a\n\",", 3, "row-too-long")]
    public async Task It_is_refused_in_constant_memory(string start, string endlessly, int line, string code)
    {
        await using var content = new EndlessStream(start, endlessly, TwoGigabytes);
        // Everything happens on this thread: the stream never waits.
        var before = GC.GetAllocatedBytesForCurrentThread();

        var file = await ImportFileReader.ReadAsync("units.csv", content);

        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal([$"{line} - {code}"], file.Refusals());
        Assert.Empty((file as ImportFile<Unit>)?.Accepted ?? []);
        Assert.InRange(content.BytesRead, MaxLineBytes, 1 << 20);
        Assert.InRange(allocated, 0, 8 << 20);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public async Task A_line_may_have_64_KiB(int more, bool refused)
    {
        var start = "unit_id,name,sector,notes\r\nU1,Koulu,Sivistys,";
        var row = "U1,Koulu,Sivistys,".Length;

        var file = (ImportFile<Unit>)await Reading.Text(
            "units.csv", start + new string('x', MaxLineBytes - row + more) + "\r\nU2,Kirjasto,Sivistys,\r\n");

        Assert.Equal(refused ? ["2 - line-too-long"] : [], file.Refusals());
        Assert.Equal(refused ? 0 : 2, file.Accepted.Count);
    }

    [Fact]
    public async Task A_long_file_of_short_lines_is_read_to_its_end()
    {
        var rows = string.Concat(Enumerable.Range(0, 100_000).Select(i => $"U{i},Koulu,Sivistys\n"));

        Assert.Equal(100_001, (await Reading.Units(rows)).Accepted[^1].Line);
    }

    /// <summary>Gives the start, and then the same over and over, a few bytes at a time.</summary>
    private sealed class EndlessStream(string start, string endlessly, long length) : Stream
    {
        private readonly byte[] start = Encoding.UTF8.GetBytes(start);
        private readonly byte[] endlessly = Encoding.UTF8.GetBytes(endlessly);

        public long BytesRead { get; private set; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var count = (int)Math.Min(Math.Min(buffer.Length, 1_000), length - BytesRead);
            for (var i = 0; i < count; i++, BytesRead++)
                buffer.Span[i] = BytesRead < start.Length ? start[BytesRead] : endlessly[(BytesRead - start.Length) % endlessly.Length];
            return ValueTask.FromResult(count);
        }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush()
        {
        }
    }
}
