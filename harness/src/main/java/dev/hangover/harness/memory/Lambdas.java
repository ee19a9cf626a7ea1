package dev.hangover.harness.memory;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Names lambdas and method references by the method that they run. The class that the JVM makes for each has a name that
 * differs from one JVM to the next, so the name is looked up in the class file of the code around it: by the interface that
 * the lambda implements and by the types of what it captures. Where two lambdas of one class agree in both and run different
 * methods, they cannot be distinguished.
 */
final class Lambdas {
    private static final String MARK = "$$Lambda";
    private static final String FACTORY = "java/lang/invoke/LambdaMetafactory";

    private Lambdas() {}

    static boolean isLambda(Class<?> type) {
        return type.isHidden() && type.getName().contains(MARK);
    }

    /**
     * Class and name of the method that a lambda runs.
     *
     * @throws Unmeasurable when that is not certain
     */
    static String nameOf(Class<?> lambda) {
        String host = lambda.getName().substring(0, lambda.getName().indexOf(MARK));
        String shape = Arrays.stream(lambda.getDeclaredFields())
                .sorted(Comparator.comparingInt((Field field) -> field.getName().length())
                        .thenComparing(Field::getName))
                .map(field -> Type.getDescriptor(field.getType()))
                .collect(Collectors.joining("", "(", ")"));
        Set<String> candidates = new TreeSet<>();
        for (Class<?> implemented : lambda.getInterfaces()) {
            candidates.addAll(methodsOf(host, lambda, shape + Type.getDescriptor(implemented)));
        }
        if (candidates.size() != 1) {
            throw new Unmeasurable(
                    candidates.isEmpty()
                            ? "a lambda of " + host + " whose class file cannot be read"
                            : "one of several lambdas of " + host + " that look alike, and run " + candidates
                                    + ": give each a named class");
        }
        return candidates.iterator().next();
    }

    private static Set<String> methodsOf(String host, Class<?> lambda, String descriptor) {
        Set<String> methods = new TreeSet<>();
        String file = host.replace('.', '/') + ".class";
        ClassLoader loader = lambda.getClassLoader();
        try (InputStream bytes =
                loader == null ? ClassLoader.getSystemResourceAsStream(file) : loader.getResourceAsStream(file)) {
            if (bytes != null) {
                new ClassReader(bytes).accept(new Sites(descriptor, methods), ClassReader.SKIP_DEBUG);
            }
        } catch (IOException unreadable) {
            throw new Unmeasurable("a lambda of " + host + " whose class file cannot be read: " + unreadable);
        }
        return methods;
    }

    /** Collects the methods that lambdas of one shape run. */
    private static final class Sites extends ClassVisitor {
        private final String descriptor;
        private final Set<String> methods;

        Sites(String descriptor, Set<String> methods) {
            super(Opcodes.ASM9);
            this.descriptor = descriptor;
            this.methods = methods;
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String type, String signature, String[] thrown) {
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public void visitInvokeDynamicInsn(String name, String type, Handle bootstrap, Object... arguments) {
                    if (bootstrap.getOwner().equals(FACTORY) && type.equals(descriptor)) {
                        Handle method = (Handle) arguments[1];
                        methods.add(method.getOwner().replace('/', '.') + "::" + method.getName() + method.getDesc());
                    }
                }
            };
        }
    }
}
