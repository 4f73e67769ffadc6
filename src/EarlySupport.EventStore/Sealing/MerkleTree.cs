using System.Security.Cryptography;

namespace EarlySupport.EventStore.Sealing;

/// <summary>
/// The Merkle tree of RFC 6962 with SHA-256: a leaf's hash is that of the byte 0 and its content, a node's that of the byte 1 and its
/// children's hashes; of n leaves the left child has the largest power of two below n. Grows leaf by leaf, and keeps only the roots of its
/// full subtrees.
/// </summary>
internal sealed class MerkleTree
{
    private readonly Stack<(byte[] Hash, int Leaves)> full = new();

    public int Count { get; private set; }

    public static byte[] LeafHash(ReadOnlySpan<byte> content) => Hash(0, content, []);

    public void Add(byte[] leafHash)
    {
        var (hash, leaves) = (leafHash, 1);
        for (; full.TryPeek(out var left) && left.Leaves == leaves; leaves *= 2)
            hash = Hash(1, full.Pop().Hash, hash);
        full.Push((hash, leaves));
        Count++;
    }

    /// <summary>Of no leaves at all: the hash of nothing.</summary>
    public byte[] Root() => full.Count == 0 ? SHA256.HashData([]) : full.Select(tree => tree.Hash).Aggregate((right, left) => Hash(1, left, right));

    public static byte[] Root(ReadOnlySpan<byte[]> leafHashes)
    {
        var tree = new MerkleTree();
        foreach (var hash in leafHashes)
            tree.Add(hash);
        return tree.Root();
    }

    /// <summary>The hashes that lead from a leaf to the root, the leaf's sibling first.</summary>
    public static IReadOnlyList<byte[]> Path(ReadOnlySpan<byte[]> leafHashes, int leaf)
    {
        if (leafHashes.Length == 1)
            return [];
        var split = 1;
        while (split * 2 < leafHashes.Length)
            split *= 2;
        return leaf < split
            ? [.. Path(leafHashes[..split], leaf), Root(leafHashes[split..])]
            : [.. Path(leafHashes[split..], leaf - split), Root(leafHashes[..split])];
    }

    private static byte[] Hash(byte prefix, ReadOnlySpan<byte> first, ReadOnlySpan<byte> second)
    {
        Span<byte> short_ = stackalloc byte[512];
        var length = 1 + first.Length + second.Length;
        var content = length <= short_.Length ? short_[..length] : new byte[length];
        content[0] = prefix;
        first.CopyTo(content[1..]);
        second.CopyTo(content[(1 + first.Length)..]);
        return SHA256.HashData(content);
    }
}
