package dev.hangover.scenarios.explore;

import dev.hangover.model.host.HostDesign;
import dev.hangover.model.host.HostProtocol;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** A compiled class of a plugin, read for what must not be in it. */
final class PluginClass extends ClassVisitor {
    /** Names and types that steps of a protocol once had, with their names now: such a method is never called. */
    private static final Map<String, String> RENAMED = renamed();

    private boolean ofProtocol;
    private String problem;

    private PluginClass() {
        super(Opcodes.ASM9);
    }

    /**
     * What is wrong with a class, as a clause; empty when nothing is.
     *
     * @throws RuntimeException when the bytes are no class
     */
    static Optional<String> problem(byte[] bytes) {
        PluginClass read = new PluginClass();
        new ClassReader(bytes).accept(read, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return Optional.ofNullable(read.problem);
    }

    @Override
    public void visit(int version, int access, String name, String signature, String above, String[] interfaces) {
        for (String implemented : interfaces) {
            ofProtocol |= implemented.equals(Type.getInternalName(HostProtocol.class))
                    || implemented.equals(Type.getInternalName(HostDesign.class));
        }
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] thrown) {
        String renamed = RENAMED.get(name + descriptor);
        if (ofProtocol && (access & Opcodes.ACC_PUBLIC) != 0 && renamed != null) {
            problem = "has a method " + name + ", which is called " + renamed + " now (rename it)";
        }
        return new MethodVisitor(Opcodes.ASM9) {
            @Override
            public void visitMethodInsn(int opcode, String owner, String called, String type, boolean isInterface) {
                // A call of System.exit is noticed when it happens; after this one nothing can notice anything.
                if (owner.equals("java/lang/Runtime") && called.equals("halt")) {
                    problem = "calls Runtime.halt, which would end this program without a word (leave it out)";
                }
            }
        };
    }

    private static Map<String, String> renamed() {
        Map<String, String> names = new TreeMap<>();
        names.put("begins()V", "onInitOrBegin");
        names.put("exported(Ljava/util/List;)V", "onExport");
        names.put("executed()V", "onExecuted");
        names.put("executed(J)V", "onExecuted");
        names.put("forgetsTheBlockBefore()V", "onNewBlock");
        names.put("saveAgain(J)V", "recommit");
        return Collections.unmodifiableMap(names);
    }
}
