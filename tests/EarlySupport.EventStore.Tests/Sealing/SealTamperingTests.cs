using EarlySupport.EventStore.Sealing;
using Npgsql;
using NpgsqlTypes;

namespace EarlySupport.EventStore.Tests.Sealing;

/// <summary>Changes to the seals themselves, by somebody who may write every table and has no key of the service.</summary>
public sealed class SealTamperingTests(SealedDatabase database) : IClassFixture<SealedDatabase>
{
    private static readonly SealKey Forged = SealKey.Generate();

    [Fact]
    public async Task A_change_to_any_column_of_any_seal_is_found_at_that_seal()
    {
        foreach (var change in (string[])
        [
            "after_seq_id = after_seq_id + 1", "up_to_seq_id = up_to_seq_id + 1000", "count = count + 1", "root = set_byte(root, 7, get_byte(root, 7) # 1)",
            "previous = set_byte(previous, 0, get_byte(previous, 0) # 128)", "sealed_at = sealed_at + interval '1 microsecond'",
            "signature = set_byte(signature, 20, get_byte(signature, 20) # 1)", "signature = ''",
            "key_id = (select id from store.seal_keys k where k.id <> key_id)",
        ])
            for (var seal = 1; seal <= 6; seal++)
                Assert.Equal(
                    (DifferenceKind.SealChanged, seal), Found(await database.AfterAsync($"update store.seals set {change} where number = {seal}")));
    }

    [Fact]
    public async Task A_seal_removed_from_the_middle_is_found()
    {
        for (var seal = 1; seal <= 5; seal++)
            Assert.Equal((DifferenceKind.SealRemoved, seal), Found(await database.AfterAsync($"delete from store.seals where number = {seal}")));
    }

    [Fact]
    public async Task Seals_removed_from_the_end_are_found_by_the_events_noted_the_keys_or_whoever_remembers_one()
    {
        const string Leaves = "delete from store.seal_leaves where seq_id > (select coalesce(max(up_to_seq_id), 0) from store.seals)";
        var last = (await database.AfterAsync("select 1")).LastSeal!;
        Assert.Equal((DifferenceKind.SealRemoved, 6L), Found(await database.AfterAsync("delete from store.seals where number > 5")));
        Assert.Equal((DifferenceKind.SealRemoved, 3L), Found(await database.AfterAsync($"delete from store.seals where number > 2; {Leaves}")));
        Assert.Equal((DifferenceKind.SealRemoved, 1L), Found(await database.AfterAsync($"delete from store.seals; {Leaves}")));

        // Nothing in the database tells of it any more.
        Assert.True((await database.AfterAsync($"delete from store.seals where number > 5; {Leaves}")).Holds);
        Assert.Equal(
            (DifferenceKind.SealRemoved, 6L), Found(await database.AfterAsync($"delete from store.seals where number > 5; {Leaves}", last)));
        Assert.True((await database.AfterAsync("select 1", last)).Holds);
        Assert.Equal((DifferenceKind.SealChanged, 6L), Found(await database.AfterAsync("select 1", last with { Hash = new string('0', 64) })));
    }

    [Fact]
    public async Task An_event_changed_together_with_what_was_noted_of_it_is_found_in_its_seal()
    {
        var number = (await database.NumbersAsync())[50];
        var found = await database.AfterAsync(async connection =>
        {
            await connection.ExecuteAsync($"update events.mt_events set type = 'x' where seq_id = {number}", default);
            var changed = await SealedLog.EventsAsync(connection, number, number, 1, default);
            await SetAsync(connection, $"update store.seal_leaves set hash = $1 where seq_id = {number}", changed[0].Hash);
        });

        Assert.Equal((DifferenceKind.SealedPartChanged, 3L), Found(found));
    }

    [Theory]
    [InlineData("hash = set_byte(hash, 0, get_byte(hash, 0) # 1)")]
    [InlineData("stream_id = 'another'")]
    [InlineData("version = version + 1")]
    [InlineData("id = gen_random_uuid()")]
    [InlineData("tenant_id = 'another'")]
    public async Task What_was_noted_of_an_event_is_told_from_the_event_itself(string change)
    {
        var number = (await database.NumbersAsync())[70];
        var found = (await database.AfterAsync($"update store.seal_leaves set {change} where seq_id = {number}")).Difference!;

        Assert.Equal((DifferenceKind.SealNotesChanged, number, 4L), (found.Kind, found.SequenceNumber, found.Seal));
    }

    [Fact]
    public async Task A_seal_signed_again_by_another_key_is_found()
    {
        var found = await database.AfterAsync(connection => SignAsync(connection, 6, seal => seal with { KeyId = database.Key.Id }));

        Assert.Equal((DifferenceKind.SealChanged, 6L), Found(found));
    }

    [Fact]
    public async Task A_seal_put_in_the_place_of_another_by_the_true_key_is_found_at_the_one_after_it()
    {
        var found = await database.AfterAsync(async connection =>
        {
            var seal = (await SealedLog.SealsAsync(connection, default).ToListAsync())[4];
            var other = seal with { SealedAt = seal.SealedAt.AddSeconds(1) };
            await SetAsync(
                connection, "update store.seals set sealed_at = sealed_at + interval '1 second', signature = $1 where number = 5",
                database.Key.Sign(other.Statement));
        });
        Assert.Equal((DifferenceKind.SealChanged, 6L), Found(found));
    }

    [Fact]
    public async Task A_chain_made_wholly_anew_by_another_key_holds_for_nobody_who_trusts_the_true_one()
    {
        var found = await database.AfterAsync(ForgeAsync);
        Assert.Equal((DifferenceKind.KeyNotTrusted, null), Found(found));
    }

    [Fact]
    public async Task A_chain_made_anew_that_says_the_true_key_follows_it_is_found_because_that_one_never_signed_so()
    {
        var found = await database.AfterAsync(async connection =>
        {
            await ForgeAsync(connection);
            var last = (await SealedLog.LastSealAsync(connection, default))!;
            var next = new StoredKey(2, database.Key.Id, database.Key.PublicKey, Forged.Id, last.Number, last.Hash(), null, []);
            await InsertAsync(connection, next with { Endorsement = Forged.Sign(next.Statement), Acceptance = Forged.Sign(next.Statement) });
        });
        Assert.Equal((DifferenceKind.KeysChanged, null), Found(found));
    }

    [Fact]
    public async Task A_key_put_behind_the_true_ones_is_found_because_they_did_not_sign_it()
    {
        var found = await database.AfterAsync(async connection =>
        {
            var last = (await SealedLog.LastSealAsync(connection, default))!;
            var next = new StoredKey(3, Forged.Id, Forged.PublicKey, database.Key.Id, last.Number, last.Hash(), null, []);
            await InsertAsync(connection, next with { Endorsement = Forged.Sign(next.Statement), Acceptance = Forged.Sign(next.Statement) });
        });
        Assert.Equal((DifferenceKind.KeysChanged, null), Found(found));
    }

    [Theory]
    [InlineData("after_seal = after_seal - 1")]
    [InlineData("after_hash = set_byte(after_hash, 0, get_byte(after_hash, 0) # 1)")]
    [InlineData("endorsement = null")]
    [InlineData("endorsement = set_byte(endorsement, 20, get_byte(endorsement, 20) # 1)")]
    [InlineData("acceptance = set_byte(acceptance, 20, get_byte(acceptance, 20) # 1)")]
    [InlineData("position = 3")]
    [InlineData("public_key = set_byte(public_key, 50, get_byte(public_key, 50) # 1)")]
    public async Task A_key_that_was_changed_is_found(string change) =>
        Assert.Equal((DifferenceKind.KeysChanged, null), Found(await database.AfterAsync($"update store.seal_keys set {change} where position = 2")));

    private static (DifferenceKind Kind, long? Seal) Found(Verification verified) => (verified.Difference!.Kind, verified.Difference.Seal);

    /// <summary>All seals anew, over what stands there, as one who has no true key would do it.</summary>
    private static async Task ForgeAsync(NpgsqlConnection connection)
    {
        await connection.ExecuteAsync("alter table store.seals drop constraint seals_key_id_fkey; delete from store.seal_keys", default);
        var first = new StoredKey(1, Forged.Id, Forged.PublicKey, null, 0, Seal.NoHash, null, []);
        await InsertAsync(connection, first with { Acceptance = Forged.Sign(first.Statement) });
        for (var number = 1; number <= 6; number++)
            await SignAsync(connection, number, seal => seal with { KeyId = Forged.Id });
    }

    private static async Task SignAsync(NpgsqlConnection connection, long number, Func<Seal, Seal> change)
    {
        var seals = await SealedLog.SealsAsync(connection, default).ToListAsync();
        var seal = change(seals.Single(s => s.Number == number)) with { Previous = seals.Find(s => s.Number == number - 1)?.Hash() ?? Seal.NoHash };
        await SetAsync(
            connection, $"update store.seals set key_id = '{seal.KeyId}', previous = $2, signature = $1 where number = {number}", Forged.Sign(seal.Statement),
            seal.Previous);
    }

    private static async Task InsertAsync(NpgsqlConnection connection, StoredKey key) => await SetAsync(
        connection,
        $"""
        insert into store.seal_keys (position, id, after_seal, public_key, after_hash, endorsement, acceptance)
        values ({key.Position}, '{key.Id}', {key.AfterSeal}, $1, $2, nullif($3, ''), $4)
        """,
        key.PublicKey, key.AfterHash, key.Endorsement ?? [], key.Acceptance);

    private static async Task SetAsync(NpgsqlConnection connection, string sql, params byte[][] values)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
            command.Parameters.With(NpgsqlDbType.Bytea, value);
        await command.ExecuteNonQueryAsync();
    }
}
