using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using EarlySupport.EventStore.Sealing;
using EarlySupport.EventStore.Tests.Support;
using Npgsql;
using NpgsqlTypes;

namespace EarlySupport.EventStore.Tests.Sealing;

/// <summary>What is hashed, to the byte: a storage format.</summary>
public sealed class CanonicalTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Theory]
    [InlineData("""{"b": [1, 2.50, -0.0, 1e5, {}, []], "a": {"z": null, "y": true, "x": false}}""", """{"a":{"x":false,"y":true,"z":null},"b":[1,2.50,-0.0,1e5,{},[]]}""")]
    // UTF-16 code units: U+10000 is D800 DC00, before U+FF61; capital letters before small ones.
    [InlineData("""{"｡": 1, "𐀀": 2, "ä": 3, "a": 4, "B": 5}""", """{"B":5,"a":4,"ä":3,"𐀀":2,"｡":1}""")]
    [InlineData("""["\u0000\u0001\u001F\b\t\n\f\r\"\\\/\u007f\u2028\u00e4<>&'+"]""", "[\"\\u0000\\u0001\\u001f\\b\\t\\n\\f\\r\\\"\\\\/\u007f\u2028ä<>&'+\"]")]
    [InlineData("\"\"", "\"\"")]
    public void JSON_has_one_form(string json, string canonical)
    {
        var bytes = new ArrayBufferWriter<byte>();
        CanonicalJson.Write(bytes, Encoding.UTF8.GetBytes(json));

        Assert.Equal(canonical, Encoding.UTF8.GetString(bytes.WrittenSpan));
    }

    [Fact]
    public async Task An_event_is_all_its_columns_by_name_and_what_is_null_is_not_there()
    {
        Assert.Equal(
            """
            {"bdata":"00ff","causation_id":"17","correlation_id":"c","data":{"b":1.50,"aa":"Ä\n"},"headers":null,"id":"0197c0de-0000-7000-8000-00000000000a","is_archived":true,"mt_dotnet_type":"X, Y","seq_id":70,"stream_id":"s","tenant_id":"t","timestamp":"2026-11-22T05:28:00.120000Z","type":"days_counted","version":3}
            """.Replace("\"b\":1.50,\"aa\":\"Ä\\n\"", "\"aa\":\"Ä\\n\",\"b\":1.50", StringComparison.Ordinal),
            await CanonicalAsync("""'{"b": 1.50, "aa": "Ä\n"}', '\x00ff', 'days_counted', '2026-11-22T07:28:00.12+02', 't', 'X, Y', 'c', '17', 'null', true"""));
        Assert.Equal(
            """{"data":[],"id":"0197c0de-0000-7000-8000-00000000000a","seq_id":70,"stream_id":"s","timestamp":9223372036854775807,"type":"x","version":3}""",
            await CanonicalAsync("'[]', null, 'x', 'infinity', null, null, null, null, null, null"));
    }

    [Theory]
    [InlineData("0001-01-01 00:00:00+00", "\"0001-01-01T00:00:00.000000Z\"")]
    [InlineData("0001-12-31 23:59:59.999999+00 BC", "-63082281600000001")]
    [InlineData("9999-12-31 23:59:59.999999+00", "\"9999-12-31T23:59:59.999999Z\"")]
    [InlineData("10000-01-01 00:00:00+00", "252455616000000000")]
    public async Task A_time_that_no_event_can_have_is_another_value_too(string time, string canonical) => Assert.Contains(
        $"\"timestamp\":{canonical},", await CanonicalAsync($"'[]', null, 'x', '{time}', null, null, null, null, null, null"), StringComparison.Ordinal);

    [Fact]
    public void Roots_are_those_of_RFC_6962()
    {
        // From the test data of the certificate transparency project.
        string[] leaves = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];
        var roots = Enumerable.Range(0, leaves.Length + 1).Select(n =>
            Convert.ToHexStringLower(MerkleTree.Root([.. leaves.Take(n).Select(leaf => MerkleTree.LeafHash(Convert.FromHexString(leaf)))])));

        Assert.Equal(
            [
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
            ],
            roots);
    }

    [Fact]
    public void A_path_leads_from_each_leaf_to_the_root_and_has_the_siblings_from_the_bottom_up()
    {
        for (var count = 1; count <= 70; count++)
        {
            byte[][] leaves = [.. Enumerable.Range(0, count).Select(i => MerkleTree.LeafHash([(byte)i]))];
            for (var leaf = 0; leaf < count; leaf++)
                Assert.Equal(MerkleTree.Root(leaves), Up(leaves[leaf], leaf, count, [.. MerkleTree.Path(leaves, leaf)]));
        }
    }

    // By the definition of the tree, from the top down.
    private static byte[] Up(byte[] hash, int leaf, int count, List<byte[]> path)
    {
        if (count == 1)
            return Assert.IsType<byte[]>(path.Count == 0 ? hash : null);
        var split = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)count) / 2;
        var (below, sibling) = (path[..^1], path[^1]);
        return leaf < split
            ? SHA256.HashData([1, .. Up(hash, leaf, split, below), .. sibling])
            : SHA256.HashData([1, .. sibling, .. Up(hash, leaf - split, count - split, below)]);
    }

    /// <param name="values">Of data, bdata, type, timestamp, tenant, type in .NET, correlation, causation, headers, archived.</param>
    private async Task<string> CanonicalAsync(string values)
    {
        await using var connection = await database.Source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await connection.ExecuteAsync("alter table events.mt_events drop constraint fkey_mt_events_stream_id_tenant_id", default);
        await connection.ExecuteAsync($"insert into events.mt_events select 70, '0197c0de-0000-7000-8000-00000000000a', 's', 3, {values}", default);
        await using var command = new NpgsqlCommand(SqlFile.Read("Sealing.read-events.sql"), connection);
        command.Parameters.With(NpgsqlDbType.Bigint, 70L).With(NpgsqlDbType.Bigint, 70L).With(NpgsqlDbType.Integer, 1);
        await using var row = await command.ExecuteReaderAsync();
        Assert.True(await row.ReadAsync());
        var bytes = new ArrayBufferWriter<byte>();
        CanonicalEvent.Write(bytes, row);
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}
