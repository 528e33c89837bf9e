import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.net.InetSocketAddress;

/** Serves an empty in-memory database on a free loopback port until its standard input closes. */
public class TestMongo {
    public static void main(String[] args) throws Exception {
        MongoServer server = new MongoServer(new MemoryBackend());
        server.bind(new InetSocketAddress("127.0.0.1", 0));
        System.out.println("listening " + server.getLocalAddress().getPort());
        // The parent holds the other end: when it dies, even by kill -9, this server goes too.
        while (System.in.read() != -1) {}
        server.shutdownNow();
        System.exit(0);
    }
}
